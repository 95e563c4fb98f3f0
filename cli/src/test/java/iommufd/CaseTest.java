package iommufd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class CaseTest {
    private static final List<Set<Quirk>> LOCKS = List.of(
            EnumSet.noneOf(Quirk.class), EnumSet.of(Quirk.MON), EnumSet.of(Quirk.X), EnumSet.of(Quirk.MON, Quirk.X));

    @BeforeAll
    static void shortenWhatIsBoundByTime() {
        System.setProperty("iommufd.millis", "100");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void nothing_hangs_without_an_overlap_or_with_the_right_close(Case played, Set<Quirk> locks) throws Exception {
        long before = threads();

        played.play(locks);

        assertThat(threads()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("locks")
    void the_wrong_close_in_the_midst_of_unmap_hangs_both_threads(Set<Quirk> locks) throws Exception {
        long before = threads();

        Case.A4.play(locks);

        assertThat(threads()).isEqualTo(before + 2);
    }

    static Stream<Set<Quirk>> locks() {
        return LOCKS.stream();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(Case.values())
                .filter(played -> played != Case.A4)
                .flatMap(played -> LOCKS.stream().map(locks -> Arguments.of(played, locks)));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("iommufd-ioctl") || name.equals("driver-close"))
                .count();
    }
}
