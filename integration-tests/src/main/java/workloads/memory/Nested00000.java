package workloads.memory;

/** The pattern from which {@link GeneratedClasses} makes others that have another number. */
public final class Nested00000 implements Nested {
    private final Object outer = new Object();
    private final Object inner = new Object();
    private int count;

    @Override
    public int apart() {
        synchronized (outer) {
            count++;
        }
        synchronized (inner) {
            return ++count;
        }
    }

    @Override
    public int nested() {
        synchronized (outer) {
            synchronized (inner) {
                return ++count;
            }
        }
    }
}
