package programs.osgi;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the OSGi framework that is on the class path and in it one bundle: its jar, and a folder for the framework. */
public final class StartedBundle {
    private StartedBundle() {}

    public static void main(String[] args) throws BundleException, InterruptedException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("org.osgi.framework.storage", args[1]);
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration);
        framework.start();
        Bundle bundle = framework
                .getBundleContext()
                .installBundle(new File(args[0]).toURI().toString());
        bundle.start();
        bundle.stop();
        framework.stop();
        framework.waitForStop(0);
        System.exit(0); // what is left of the framework's threads is nobody's business here
    }
}
