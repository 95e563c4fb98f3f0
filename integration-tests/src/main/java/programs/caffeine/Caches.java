package programs.caffeine;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import programs.Crowd;

/** Caches that evict by size, by time and by reachability, loaded, changed and refreshed by many threads. */
public final class Caches {
    private static final int THREADS = 6;
    private static final int STEPS = 2000;
    private static final int KEYS = 300;

    private final LongAdder wrong = new LongAdder();
    private final LoadingCache<Integer, String> sized = Caffeine.newBuilder()
            .maximumSize(100)
            .removalListener((Integer key, String value, RemovalCause cause) -> check(value))
            .recordStats()
            .build(key -> "value " + key);
    private final LoadingCache<Integer, String> timed = Caffeine.newBuilder()
            .expireAfterAccess(1, TimeUnit.MILLISECONDS)
            .refreshAfterWrite(1, TimeUnit.MILLISECONDS)
            .weakValues()
            .build(sized::get);
    private final AsyncLoadingCache<Integer, String> later = Caffeine.newBuilder()
            .maximumWeight(1000)
            .weigher((Integer key, String value) -> value.length())
            .buildAsync(timed::get);

    private void check(String value) {
        if (value == null || !value.startsWith("value ")) {
            wrong.increment();
        }
    }

    private void work(int number) {
        for (int i = 0; i < STEPS; i++) {
            int key = (i * 31 + number * 7) % KEYS;
            check(later.get(key).join());
            check(timed.get(key));
            sized.asMap().compute(key, (same, value) -> "value " + same);
            if (i % 10 == 0) {
                sized.invalidate(key);
                later.synchronous().invalidate(key);
            }
            if (i % 500 == 0) {
                sized.cleanUp();
                timed.invalidateAll();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Caches program = new Caches();
        Crowd.of(THREADS, program::work);
        System.out.println("wrong " + program.wrong);
    }
}
