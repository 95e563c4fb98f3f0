package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The source files of a repository, by package and name, which is all that a frame of a stack knows. A place is said only
 * if it is the right one: a file that is not there, or there twice, has none.
 */
public final class WorkTree implements Sources, Excerpts {
    /** Where no sources are, but copies of them may be. */
    private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "node_modules");

    private final Path root;
    private final List<Path> folders;
    private Map<String, List<String>> byName;
    /** Those of which lines were shown. */
    private final Map<String, SourceFile> read = new HashMap<>();

    /**
     * @param root what paths are relative to
     * @param folders that are searched, at any depth, when the first place is asked for
     */
    public WorkTree(Path root, List<Path> folders) {
        this.root = root.toAbsolutePath().normalize();
        this.folders = List.copyOf(folders);
    }

    /** Of the work tree that this folder is in, or of the folder if it is in none. */
    public static WorkTree around(Path folder) {
        Path root = workTree(folder);
        return new WorkTree(root, List.of(root));
    }

    /** @param folders instead of all of the work tree */
    public static WorkTree in(List<Path> folders, Path here) {
        return new WorkTree(workTree(here), folders);
    }

    private static Path workTree(Path folder) {
        for (Path up = folder.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) return up;
        }
        return folder;
    }

    @Override
    public Optional<String> file(StackTraceElement frame) {
        String path = SourcePath.of(frame);
        List<String> found = byName().getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of()).stream()
                .filter(file -> file.equals(path) || file.endsWith("/" + path))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Excerpt> around(StackTraceElement frame) {
        int line = frame.getLineNumber();
        return file(frame)
                .flatMap(path -> read.computeIfAbsent(path, name -> new SourceFile(root.resolve(name)))
                        .around(line)
                        .map(lines -> new Excerpt(path, SourceFile.first(line), lines)));
    }

    private synchronized Map<String, List<String>> byName() {
        if (byName == null) {
            byName = new HashMap<>();
            folders.forEach(this::walk);
        }
        return byName;
    }

    private void walk(Path folder) {
        try {
            Files.walkFileTree(folder.toAbsolutePath().normalize(), new SourceVisitor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class SourceVisitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getNameCount() == 0 ? "" : folder.getFileName().toString();
            boolean isNamed = folders.stream()
                    .anyMatch(named -> named.toAbsolutePath().normalize().equals(folder));
            boolean isSearched = isNamed || !name.startsWith(".") && !OUTPUT.contains(name);
            return isSearched ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") || name.endsWith(".kt") || name.endsWith(".groovy") || name.endsWith(".scala")) {
                String path = root.relativize(file).toString().replace('\\', '/');
                List<String> paths = byName.computeIfAbsent(name, key -> new ArrayList<>());
                if (!path.startsWith("../") && !paths.contains(path)) paths.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What may not be read has no sources that anybody could be shown. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
