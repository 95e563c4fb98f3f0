package workloads.memory;

/** Two locks of one object, taken one after the other or one under the other. */
public interface Nested {
    int apart();

    int nested();
}
