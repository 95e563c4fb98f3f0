package programs.reactor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import programs.Crowd;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Streams over all schedulers: a slow consumer, a sink that threads share, what is late, what is given up, and the end. */
public final class Fluxes {
    private static final int THREADS = 3;
    private static final int MANY = 2000;

    private final Scheduler own = Schedulers.newBoundedElastic(2, 100, "own");
    private final Sinks.Many<Integer> shared = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private long sum;

    /** The source is told by the consumer how much it takes; the pieces are computed beside each other. */
    private synchronized void slowConsumer() {
        sum += Flux.range(1, MANY)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(i -> Mono.just(i).publishOn(Schedulers.parallel()).map(n -> n * 2), 8)
                .publishOn(Schedulers.single(), 16)
                .reduce(0L, Long::sum)
                .block();
    }

    private void sharedSink() {
        for (int i = 0; i < MANY; i++)
            shared.emitNext(i, (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    private void timers() {
        List<String> names = Flux.interval(Duration.ofMillis(1))
                .take(20)
                .zipWith(Flux.range(0, 20).publishOn(own), (tick, number) -> "tick " + number)
                .buffer(Duration.ofMillis(5))
                .flatMapIterable(some -> some)
                .collectList()
                .block();
        seen.addAndGet(names.size());
        Mono.never()
                .timeout(Duration.ofMillis(5))
                .doOnError(TimeoutException.class, e -> late.incrementAndGet())
                .onErrorReturn(0)
                .block();
        Flux.interval(Duration.ofMillis(1), own).take(3).subscribe().dispose();
        seen.addAndGet(Mono.fromCallable(() -> 1).subscribeOn(own).toFuture().join());
    }

    private void run() throws InterruptedException {
        Mono<Long> count = shared.asFlux()
                .publishOn(Schedulers.boundedElastic())
                .take(THREADS * MANY)
                .count()
                .cache();
        count.subscribe();
        Crowd.of(THREADS, number -> {
            slowConsumer();
            sharedSink();
            timers();
        });
        int last = Flux.<Integer>create(out -> {
                    for (int i = 0; i < MANY; i++) out.next(i);
                    out.complete();
                })
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 4)
                .blockLast();
        System.out.println(
                "sum " + sum + ", heard " + count.block() + ", seen " + seen + ", late " + late + ", last " + last);
        own.dispose();
        Schedulers.shutdownNow();
    }

    public static void main(String[] args) throws InterruptedException {
        new Fluxes().run();
    }
}
