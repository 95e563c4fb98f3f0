package programs;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Paths;

/** Runs the main methods of classes, one after the other, all loaded from one folder and not from the class path. */
public final class MainsInTurn {
    private MainsInTurn() {}

    /** @param args the folder, then the classes */
    public static void main(String[] args) throws Exception {
        URL[] folder = {Paths.get(args[0]).toUri().toURL()};
        ClassLoader platform = ClassLoader.getSystemClassLoader().getParent();
        try (URLClassLoader loader = new URLClassLoader(folder, platform)) {
            for (int i = 1; i < args.length; i++) {
                loader.loadClass(args[i]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            }
        }
    }
}
