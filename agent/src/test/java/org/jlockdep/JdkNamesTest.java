package org.jlockdep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jlockdep.graph.CommonTypes;
import org.jlockdep.runtime.TypeNames;
import org.junit.jupiter.api.Test;

/** The hooks and the graph live in class loaders that do not see each other's list of what belongs to the JDK. */
class JdkNamesTest {
    private static final List<String> OF_OTHERS = List.of(
            "javax.servlet.http.HttpSession",
            "javax.inject.Provider",
            "javax.swingx.Panel",
            "javax.network.Link",
            "javassist.ClassPool",
            "jdkmon.Main",
            "sunny.Day",
            "com.sunny.Day",
            "com.example.java.util.Vector",
            "Main");

    @Test
    void hooks_and_graph_agree_on_each_package_of_this_jdk_and_on_those_of_others() {
        Stream<String> names = Stream.concat(packages().stream().map(name -> name + ".Type"), OF_OTHERS.stream());
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TypeNames.isOfJdk(name)).isEqualTo(CommonTypes.isOfJdk(name)));
    }

    @Test
    void both_know_the_packages_that_programs_use_most() {
        assertThat(packages().stream().filter(name -> TypeNames.isOfJdk(name + ".Type")))
                .contains("java.lang", "java.util.concurrent", "javax.swing", "javax.management", "javax.net.ssl")
                .contains("jdk.internal.misc", "sun.nio.ch", "com.sun.jndi.ldap");
        assertThat(OF_OTHERS).noneMatch(TypeNames::isOfJdk);
    }

    private static Set<String> packages() {
        return Stream.of("java.base", "java.desktop", "java.management", "java.naming", "java.sql", "java.xml")
                .map(name -> ModuleLayer.boot().findModule(name).orElseThrow())
                .flatMap(module -> module.getPackages().stream())
                .collect(Collectors.toSet());
    }
}
