package org.jlockdep.cli;

/** A program that says when it is there, and that it ends. */
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("asleep no more")));
        System.out.println("asleep");
        Thread.sleep(60_000);
    }
}
