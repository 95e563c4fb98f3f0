package programs.reactor;

import programs.AwaitedTask;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Of one of Reactor's schedulers, by whoever leaves the pipeline and blocks until it is done. */
public final class BlockedMono {
    private BlockedMono() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        AwaitedTask.of(
                task -> {
                    Mono<Object> done = Mono.fromRunnable(task)
                            .subscribeOn(Schedulers.single())
                            .cache();
                    done.subscribe();
                    return done::block;
                },
                args.length != 0);
        Schedulers.shutdownNow();
    }
}
