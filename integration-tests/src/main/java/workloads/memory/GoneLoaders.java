package workloads.memory;

import workloads.Check;
import workloads.Heap;
import workloads.Score;

/** Loaders whose classes nest two locks and are gone again, all classes with names of their own. */
public final class GoneLoaders {
    private GoneLoaders() {}

    /** @param args how many loaders, how many classes each */
    public static void main(String[] args) throws InterruptedException {
        int loaders = Integer.parseInt(args[0]);
        int classes = Integer.parseInt(args[1]);
        int sum = 0;
        for (int i = 0; i < loaders; i++) {
            GeneratedClasses loader = new GeneratedClasses();
            for (int j = 0; j < classes; j++)
                sum += loader.make(i * classes + j).nested();
        }
        Check.equal("nested", loaders * classes, sum);
        Score.bytes("heap", Heap.live());
    }
}
