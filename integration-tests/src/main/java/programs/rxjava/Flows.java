package programs.rxjava;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.processors.FlowableProcessor;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import programs.Crowd;

/** Streams over all schedulers: a slow consumer, a hot source that threads share, what is late, what is given up, and the end. */
public final class Flows {
    private static final int THREADS = 3;
    private static final int MANY = 2000;

    private final FlowableProcessor<Integer> shared =
            PublishProcessor.<Integer>create().toSerialized();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private long sum;

    /** The source is told by the consumer how much it takes; the pieces are computed beside each other. */
    private synchronized void slowConsumer() {
        sum += Flowable.range(1, MANY)
                .subscribeOn(Schedulers.io())
                .flatMap(
                        i -> Flowable.just(i)
                                .observeOn(Schedulers.computation())
                                .map(n -> n * 2),
                        8)
                .observeOn(Schedulers.single(), false, 16)
                .reduce(0L, Long::sum)
                .blockingGet();
    }

    private void hotSource() {
        for (int i = 0; i < MANY; i++) shared.onNext(i);
    }

    private void timers() {
        Observable<Long> ticks = Observable.interval(1, TimeUnit.MILLISECONDS).take(20);
        Observable<String> named =
                Observable.create(out -> Schedulers.newThread().scheduleDirect(() -> {
                    for (int i = 0; i < 20; i++) out.onNext("tick " + i);
                    out.onComplete();
                }));
        Observable.zip(ticks, named, (number, name) -> name)
                .window(5, TimeUnit.MILLISECONDS)
                .flatMapSingle(Observable::toList)
                .blockingForEach(names -> seen.addAndGet(names.size()));
        Single.never()
                .timeout(5, TimeUnit.MILLISECONDS)
                .doOnError(e -> late.addAndGet(e instanceof TimeoutException ? 1 : 0))
                .onErrorReturnItem(0)
                .blockingGet();
        Flowable.interval(1, TimeUnit.MILLISECONDS, Schedulers.io())
                .take(3)
                .subscribe()
                .dispose();
    }

    private void run() throws InterruptedException {
        Flowable<Integer> heard =
                shared.onBackpressureBuffer().observeOn(Schedulers.io()).take(THREADS * MANY);
        Single<Long> count = heard.count().cache();
        count.subscribe();
        Crowd.of(THREADS, number -> {
            slowConsumer();
            hotSource();
            timers();
        });
        Flowable<Integer> dropped = Flowable.create(
                out -> {
                    for (int i = 0; i < MANY; i++) out.onNext(i);
                    out.onComplete();
                },
                BackpressureStrategy.LATEST);
        int last = dropped.observeOn(Schedulers.computation(), false, 4).blockingLast();
        System.out.println("sum " + sum + ", heard " + count.blockingGet() + ", ticks " + seen + ", late " + late
                + ", last " + last);
        Schedulers.shutdown();
    }

    public static void main(String[] args) throws InterruptedException {
        new Flows().run();
    }
}
