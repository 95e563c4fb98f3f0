package hangs;

/** A way to take a lock. */
interface Taking {
    /** Takes it, does something with it, and gives it back. */
    void around(Runnable inner) throws InterruptedException;
}
