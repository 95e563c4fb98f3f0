package org.jlockdep.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * The files that people and tools read, in a folder.
 *
 * @param sources folders whose lines the page for people shows
 */
record Reports(Path folder, List<String> common, List<Path> sources, Log log) {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("html", "lockdep.html");
        FILES.put("sarif", "lockdep.sarif");
        FILES.put("junit", "TEST-lockdep.xml");
    }

    void write(List<Path> dumps) throws MojoExecutionException {
        makeFolder();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(file.getKey(), folder.resolve(file.getValue()), dumps);
        }
        log.info("jlockdep: the report is " + folder.resolve(FILES.get("html")));
    }

    /** What the log of a build has no room for. */
    Path text(List<Path> dumps) throws MojoExecutionException {
        makeFolder();
        Path file = folder.resolve("lockdep.txt");
        write("text", file, dumps);
        return file;
    }

    private void write(String format, Path file, List<Path> dumps) throws MojoExecutionException {
        List<String> words = new ArrayList<>(List.of("report", "--format=" + format, "--output=" + file));
        words.addAll(common);
        if (format.equals("html")) sources.forEach(source -> words.add("--sources=" + source));
        Told told = Told.by(words, dumps);
        if (told.isMistake()) {
            throw new MojoExecutionException(told.problem());
        }
        told.err().forEach(log::debug);
    }

    private void makeFolder() throws MojoExecutionException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MojoExecutionException(folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}
