package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Initialisation;
import org.jlockdep.runtime.ClassNamers;
import org.jlockdep.runtime.TypeNames;

/**
 * Of classes that were initialised in the initialiser of another one, whether that is the only way to them. A class that
 * is loaded later may be another way: then what was learnt is learnt again without that. Analyzer thread only.
 */
final class OnlyWays {
    private static final int MOST = 1 << 12;

    private final List<Acquisition> learnt = new ArrayList<>();
    private int version = ClassNamers.version();

    /** @param initialising classes whose initialisers use the wanted one, outermost first */
    static Hold of(Hold wanted, Class<?>... initialising) {
        String className = Initialisation.className(wanted);
        for (int i = initialising.length - 1; i >= 0; i--) {
            String name = TypeNames.stable(initialising[i].getName());
            if (!name.equals(className) && ClassNamers.isOnlyWay(className, name)) return wanted.onlyBy(name);
        }
        return wanted;
    }

    void learnt(Acquisition acquisition) {
        if (acquisition.wanted().onlyWay().isPresent() && learnt.size() < MOST) learnt.add(acquisition);
    }

    /** Those to whose classes another way has been seen since, as they are to be learnt now. */
    List<Acquisition> others() {
        List<Acquisition> others = new ArrayList<>(0);
        int now = ClassNamers.version();
        if (now == version) return others;
        version = now;
        for (Iterator<Acquisition> all = learnt.iterator(); all.hasNext(); ) {
            Acquisition acquisition = all.next();
            String className = Initialisation.className(acquisition.wanted());
            if (ClassNamers.isOnlyWay(className, acquisition.wanted().onlyWay().get())) continue;
            all.remove();
            others.add(acquisition.byAnyWay());
        }
        return others;
    }
}
