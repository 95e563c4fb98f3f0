package org.jlockdep.cli;

/** A program that prints the system property {@code echo} and ends with the exit code that it is given. */
final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        System.out.println(System.getProperty("echo"));
        System.exit(args.length == 0 ? 0 : Integer.parseInt(args[0]));
    }
}
