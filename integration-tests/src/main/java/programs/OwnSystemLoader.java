package programs;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** For {@code -Djava.system.class.loader}: the JDK's own loader of applications is its parent. */
public final class OwnSystemLoader extends URLClassLoader {
    public OwnSystemLoader(ClassLoader parent) {
        super(new URL[0], parent);
    }

    /** The JVM calls it for agents. */
    void appendToClassPathForInstrumentation(String jar) throws MalformedURLException {
        addURL(new File(jar).toURI().toURL());
    }
}
