package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SitesTest {
    private final Site.Place place = new Site.Place("SitesTest", "m", "SitesTest.java", 7);

    @Test
    void an_equal_site_has_the_same_number() {
        assertThat(Sites.number(Site.ofField(place, "A", "lock")))
                .isEqualTo(Sites.number(Site.ofField(place, "A", "lock")));
    }

    @Test
    void sites_differ_in_place_and_in_expression() {
        Site.Place below = new Site.Place("SitesTest", "m", "SitesTest.java", 8);
        assertThat(List.of(
                        Sites.number(Site.ofField(place, "A", "lock")),
                        Sites.number(Site.ofField(place, "B", "lock")),
                        Sites.number(Site.ofField(place, "A", "other")),
                        Sites.number(Site.ofField(below, "A", "lock")),
                        Sites.number(Site.of(place, "lock")),
                        Sites.number(Site.ofThis(place)),
                        Sites.number(Site.ofThis(place.ofMonitor())),
                        Sites.number(Site.ofFresh(place, "SitesTest.m():l"))))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void a_site_is_found_by_its_number() {
        Site site = Site.ofField(place, "A", "found");
        assertThat(Sites.get(Sites.number(site)).text).isEqualTo("found");
    }

    @Test
    void there_is_room_for_many() throws Exception {
        List<Integer> numbers = Together.run(4, thread -> () -> {
            int last = 0;
            for (int line = 0; line < 2000; line++) {
                last = Sites.number(Site.ofThis(new Site.Place("SitesTest", "many", "SitesTest.java", line)));
                if (Sites.get(last).line != line) throw new AssertionError("site " + last);
            }
            return last;
        });
        assertThat(numbers).containsOnly(numbers.get(0));
    }

    @Test
    void nobody_has_asked_a_new_site() {
        int site = Sites.number(Site.of(place, "new"));
        assertThat(Sites.lockClass(site)).isEqualTo(Sites.UNRESOLVED);
        Sites.resolve(site, 5);
        assertThat(Sites.lockClass(site)).isEqualTo(5);
    }

    @Test
    void an_answer_is_withdrawn_when_a_subclass_turns_up() {
        int site = Sites.number(Site.of(place, "withdrawn"));
        Sites.resolveUnlessSubclassed(site, 5, "SitesTest$Base");
        assertThat(Sites.lockClass(site)).isEqualTo(5);
        Types.subclassed("SitesTest$Base");
        assertThat(Sites.lockClass(site)).isEqualTo(Sites.UNRESOLVED);
    }
}
