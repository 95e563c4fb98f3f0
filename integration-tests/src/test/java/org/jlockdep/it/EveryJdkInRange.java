package org.jlockdep.it;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Feeds {@link EveryJdk} tests. */
final class EveryJdkInRange implements ArgumentsProvider, AnnotationConsumer<EveryJdk> {
    private EveryJdk range;

    @Override
    public void accept(EveryJdk annotation) {
        range = annotation;
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Jdks.all().stream()
                .filter(jdk -> jdk.isAtLeast(range.since()) && jdk.version() <= range.until())
                .map(Arguments::of);
    }
}
