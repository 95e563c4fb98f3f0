package programs;

import java.lang.reflect.Method;
import scenarios.Step;
import scenarios.Turns;

/** Calls static methods of a class, each on a thread of its own, one after the other. */
public final class CallInTurn {
    private CallInTurn() {}

    private static Step call(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getMethod(name);
        return () -> method.invoke(null);
    }

    /** @param args the class, then the methods */
    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> type = Class.forName(args[0]);
        Step[] steps = new Step[args.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = call(type, args[i + 1]);
        }
        Turns.take(steps);
    }
}
