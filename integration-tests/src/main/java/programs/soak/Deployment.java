package programs.soak;

import java.util.concurrent.Callable;

/** An application that is deployed once more: a new loader, and in it the same classes as ever. */
final class Deployment extends ClassLoader {
    private static final Class<?>[] CLASSES = {Application.Service.class, Application.class};
    private static final byte[][] CLASS_FILES = {ClassFile.of(CLASSES[0]), ClassFile.of(CLASSES[1])};

    private Deployment() {
        super(Deployment.class.getClassLoader());
        for (int i = 0; i < CLASSES.length; i++) {
            defineClass(CLASSES[i].getName(), CLASS_FILES[i], 0, CLASS_FILES[i].length);
        }
    }

    static void comesAndGoes(int number) throws Exception {
        Class<?> type = new Deployment().loadClass(Application.class.getName());
        if (type == Application.class) throw new AssertionError("loaded elsewhere");
        @SuppressWarnings("unchecked")
        Callable<Integer> application =
                (Callable<Integer>) type.getConstructor(int.class).newInstance(number);
        if (application.call() != number) throw new AssertionError("deployed wrongly");
    }
}
