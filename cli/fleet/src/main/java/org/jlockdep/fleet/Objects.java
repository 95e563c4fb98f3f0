package org.jlockdep.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.cli.merge.DumpSource;

/** Dumps in whatever the cluster's Hadoop connectors read. Stateless. */
final class Objects {
    private Objects() {}

    /** All below some folders at any depth, each once and in a fixed order. */
    static List<String> list(List<String> folders, Configuration configuration) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String folder : folders) {
            addAll(new Path(folder), configuration, names);
        }
        return new ArrayList<>(names);
    }

    private static void addAll(Path folder, Configuration configuration, Set<String> names) throws IOException {
        FileSystem files = folder.getFileSystem(configuration);
        if (files instanceof LocalFileSystem) {
            addBelow(folder, files, names);
            return;
        }
        // Of an object store, all in one listing.
        RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
        while (all.hasNext()) {
            add(all.next().getPath(), names);
        }
    }

    /** For each file of this machine, that other way starts a process to ask for its permissions. */
    private static void addBelow(Path folder, FileSystem files, Set<String> names) throws IOException {
        for (FileStatus status : files.listStatus(folder)) {
            if (status.isDirectory()) {
                addBelow(status.getPath(), files, names);
            } else {
                add(status.getPath(), names);
            }
        }
    }

    private static void add(Path file, Set<String> names) {
        if (DumpFile.isNamedSo(file.getName())) {
            names.add(file.toString());
        }
    }

    static DumpSource source(String name, Configuration configuration) {
        return new DumpSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                Path path = new Path(name);
                FileSystem files = path.getFileSystem(configuration);
                return DumpFile.lines(files.open(path));
            }
        };
    }

    /** Whole or not at all, as far as the file system can. */
    static void write(String folder, String name, byte[] content, Configuration configuration) throws IOException {
        Path target = new Path(folder, name);
        FileSystem files = target.getFileSystem(configuration);
        // Two attempts at one part may be at it at once.
        Path part = new Path(
                target.getParent(),
                "." + target.getName() + "." + Thread.currentThread().getId() + "-"
                        + ProcessHandle.current().pid() + ".part");
        try (var out = files.create(part, true)) {
            out.write(content);
        }
        files.delete(target, false);
        if (!files.rename(part, target) && !files.exists(target)) {
            throw new IOException(target + ": cannot be written");
        }
    }
}
