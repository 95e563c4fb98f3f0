package programs.groovy;

import groovy.lang.Binding;
import groovy.lang.ExpandoMetaClass;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.concurrent.atomic.AtomicInteger;
import programs.Crowd;

/** Threads that compile scripts with one class loader and run them; scripts that change classes at run time. */
public final class Scripts {
    private static final int THREADS = 4;
    private static final int SCRIPTS = 4;

    private final GroovyClassLoader classes = new GroovyClassLoader(Scripts.class.getClassLoader());
    private final AtomicInteger sum = new AtomicInteger();

    private void work(int number) throws ReflectiveOperationException {
        for (int i = 0; i < SCRIPTS; i++) {
            sum.addAndGet(compiled(number, i) + evaluated(i));
        }
    }

    private int compiled(int number, int i) throws ReflectiveOperationException {
        String text = "class Box" + number + "_" + i
                + " { int value; @groovy.transform.Synchronized int twice() { value * 2 } }\n"
                + "def boxes = (1..10).collect { new Box" + number + "_" + i + "(value: it) }\n"
                + "boxes.sum { it.twice() }\n";
        Class<?> parsed = classes.parseClass(text, "Script" + number + "_" + i + ".groovy");
        return (Integer) ((Script) parsed.getDeclaredConstructor().newInstance()).run();
    }

    private static int evaluated(int i) {
        Binding binding = new Binding();
        binding.setVariable("i", i);
        String text = "String.metaClass.shout = { -> delegate.toUpperCase() + '!' }\n"
                + "[a: 'x'.shout(), b: \"${i}\".shout()].values().sum { it.length() }\n";
        return (Integer) new GroovyShell(binding).evaluate(text);
    }

    public static void main(String[] args) throws InterruptedException {
        ExpandoMetaClass.enableGlobally();
        Scripts program = new Scripts();
        Crowd.of(THREADS, program::work);
        System.out.println("sum " + program.sum);
    }
}
