package scenarios;

/** What one thread does when it is its turn. */
@FunctionalInterface
public interface Step {
    void run() throws Exception;
}
