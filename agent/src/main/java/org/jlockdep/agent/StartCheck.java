package org.jlockdep.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jlockdep.instrument.LockTransformer;
import org.jlockdep.runtime.OwnWork;
import org.jlockdep.runtime.SelfCheck;

/**
 * Has one known nesting made by a class of ours that is loaded as an application's would be, and sees whether the hooks
 * see it: whatever keeps them from seeing locks in this JVM is told at the start, and not taken for a clean run at the
 * end. On the analyzer's thread, beside the start of the application.
 */
final class StartCheck implements Callable<Void> {
    private final Printer printer;
    /** Null until it is needed, which is before the program starts. */
    private byte[] classFile;

    StartCheck(Printer printer) {
        this.printer = printer;
    }

    /**
     * Has the class rewritten for nothing, so that all classes of the rewriter are loaded before it is asked for the first
     * time. Else whoever defines a class, and holds its loader's lock, would load them then; and wait for a thread of ours
     * that loads one as well, in which another agent's transformer waits for that very loader.
     */
    void rehearse(LockTransformer rewriter) {
        SelfCheck.begin();
        try {
            rewriter.rehearse();
            rewriter.transform(
                    new ApplicationLoader(), Nesting.class.getName().replace('.', '/'), null, null, classFile());
        } catch (IOException e) {
            fail(e.toString());
        } finally {
            SelfCheck.end();
        }
    }

    @Override
    public Void call() {
        printer.nanosSinceStart(); // asks the JVM when it began while there is memory for the answer
        try {
            if (!isSeen()) fail("a lock of our own that was taken within another one was not seen");
        } catch (Exception | Error e) {
            fail(e.toString());
        }
        return null;
    }

    private void fail(String reason) {
        SelfCheck.failed();
        printer.line("the self-check failed, locks may not be seen in this JVM: " + reason);
    }

    private boolean isSeen() throws Exception {
        SelfCheck.begin();
        try {
            Runnable nesting = (Runnable) new ApplicationLoader()
                    .define(classFile())
                    .getDeclaredConstructor()
                    .newInstance();
            nesting.run(); // links all that it needs, while nothing is recorded
            OwnWork.interrupt();
            try {
                nesting.run();
            } finally {
                OwnWork.resume();
            }
        } catch (Exception | Error e) {
            SelfCheck.end();
            throw e;
        }
        return SelfCheck.end();
    }

    private byte[] classFile() throws IOException {
        if (classFile == null) classFile = read();
        return classFile;
    }

    private static byte[] read() throws IOException {
        String name = Nesting.class.getName().replace('.', '/') + ".class";
        try (InputStream in = Nesting.class.getClassLoader().getResourceAsStream(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) bytes.write(buffer, 0, n);
            return bytes.toByteArray();
        }
    }

    /** Below the system loader, as a container's loader would be. */
    private static final class ApplicationLoader extends ClassLoader {
        ApplicationLoader() {
            super(ClassLoader.getSystemClassLoader());
        }

        Class<?> define(byte[] classFile) {
            return defineClass(Nesting.class.getName(), classFile, 0, classFile.length);
        }
    }
}
