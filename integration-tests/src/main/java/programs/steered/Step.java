package programs.steered;

/** What one thread of a crew does, once. */
interface Step {
    void run() throws Exception;
}
