package org.jlockdep.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that prints the system property {@code echo} and its arguments after the first, which is its exit code. */
final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        System.out.println(Stream.concat(
                        Stream.of(System.getProperty("echo")), Stream.of(args).skip(1))
                .collect(Collectors.joining(" ")));
        System.exit(args.length == 0 ? 0 : Integer.parseInt(args[0]));
    }
}
