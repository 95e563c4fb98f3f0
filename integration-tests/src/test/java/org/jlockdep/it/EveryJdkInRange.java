package org.jlockdep.it;

import java.util.List;
import java.util.stream.IntStream;
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
        List<Jdk> inRange = Jdks.all().stream()
                .filter(jdk -> jdk.isAtLeast(range.since()) && jdk.version() <= range.until())
                .toList();
        return (range.onlyEnds() && !Jdks.areAllWanted() ? ends(inRange) : inRange.stream()).map(Arguments::of);
    }

    private static Stream<Jdk> ends(List<Jdk> sorted) {
        int last = sorted.size() - 1;
        return IntStream.rangeClosed(0, last).filter(i -> i == 0 || i == last).mapToObj(sorted::get);
    }
}
