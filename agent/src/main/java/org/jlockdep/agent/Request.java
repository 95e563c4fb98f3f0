package org.jlockdep.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

/**
 * A question that came over the attach channel, {@code WHAT:FILE}: the answer goes into that file, which must not be there
 * yet, so that nobody can lead us to another one. On the thread that the JVM runs attached agents on.
 */
final class Request {
    private final LiveAgent agent;

    Request(LiveAgent agent) {
        this.agent = agent;
    }

    void answer(String request) throws IOException {
        int colon = request.indexOf(':');
        String what = request.substring(0, colon);
        Path file = Paths.get(request.substring(colon + 1));
        if (what.equals("dump")) agent.write(file);
        else if (what.equals("diagnosis")) write(file, agent.diagnose());
        else throw new IOException("this version of the agent cannot tell its " + what);
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
