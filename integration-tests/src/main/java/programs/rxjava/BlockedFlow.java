package programs.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import programs.AwaitedTask;

/** The same with RxJava. */
public final class BlockedFlow {
    private BlockedFlow() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        AwaitedTask.of(
                task -> {
                    Completable done = Completable.fromAction(task::run)
                            .subscribeOn(Schedulers.single())
                            .cache();
                    done.subscribe();
                    return done::blockingAwait;
                },
                args.length != 0);
        Schedulers.shutdown();
    }
}
