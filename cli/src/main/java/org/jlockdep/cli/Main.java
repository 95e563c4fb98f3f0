package org.jlockdep.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import org.jlockdep.report.FileProblem;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: finds the command that was asked for, and turns a failure into one line and an exit code. */
@Command(
        name = "jlockdep",
        description = "Predicts deadlocks of Java programs from one run in which nothing hung.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ConfirmCommand.class,
            AttachCommand.class,
            DumpCommand.class,
            DoctorCommand.class,
            ReportCommand.class,
            MergeCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            ClassesCommand.class,
            ChainsCommand.class,
            GenerateCompletion.class,
            DemoCommand.class
        })
final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Main::executed)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
        // What looks like an option behind the command to run is that command's.
        commandLine.getSubcommands().get("run").setStopAtPositional(true);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    private static int executed(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            CommandLine command =
                    parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
            throw new ExecutionException(command, "out of memory", Refusal.outOfMemory());
        }
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(command, e.getMessage() + " (see '" + name(command) + " --help')");
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Refusal) {
            say(command, e.getMessage());
            return ((Refusal) e).exitCode().number();
        }
        if (e instanceof FileSystemException) {
            say(command, FileProblem.of((FileSystemException) e));
            return ExitCode.USAGE.number();
        }
        say(command, "internal error, please report it:");
        e.printStackTrace(command.getErr());
        return ExitCode.INTERNAL_ERROR.number();
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(name(command) + ": " + message);
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
