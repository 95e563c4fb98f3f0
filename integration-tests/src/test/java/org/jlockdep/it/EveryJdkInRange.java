package org.jlockdep.it;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Feeds {@link EveryJdk} tests. */
final class EveryJdkInRange implements ArgumentsProvider {
    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        return jdks(context.getRequiredTestClass(), test).map(Arguments::of);
    }

    private static Stream<Jdk> jdks(Class<?> tests, Method test) {
        Map<Method, List<Jdk>> able = new LinkedHashMap<>();
        Set<Method> slow = new HashSet<>();
        Stream.of(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EveryJdk.class))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> {
                    able.put(method, inRange(method));
                    if (method.getAnnotation(EveryJdk.class).slow()) slow.add(method);
                });
        return JdkShares.of(able, slow).get(test).stream();
    }

    private static List<Jdk> inRange(Method test) {
        EveryJdk range = test.getAnnotation(EveryJdk.class);
        return Jdks.all().stream()
                .filter(jdk -> jdk.isAtLeast(range.since()) && jdk.version() <= range.until())
                .toList();
    }
}
