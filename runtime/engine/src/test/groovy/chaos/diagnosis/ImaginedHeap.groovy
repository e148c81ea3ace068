package chaos.diagnosis

/**
 * A generational heap second by second: young collections leave what lives and promote a little garbage, which only a full
 * collection of a full old generation finds.
 */
class ImaginedHeap {

    double max = 96e6
    double live = 22e6
    double allocation = 12e6
    double leak = 0
    double promotedGarbage = 0.1e6
    double noise = 0.3e6
    private final Random random = new Random(11)
    private double eden = 0
    private double garbage = 0
    private double leaked = 0
    private double floor = 10e6
    private int collections = 3

    double edenSize() { max * 0.27 }

    double oldSize() { max * 0.66 }

    boolean exhausted() { live + leaked > 0.97 * max }

    /** The signals of the next second; {@code growth} of what lives beside the leak. */
    Map next(double growth = 0) {
        live += growth
        leaked += leak
        eden += allocation + leak
        while (eden > edenSize()) {
            eden -= edenSize()
            collect()
        }
        [heap: Math.min(max, floor + eden), 'heap.floor': floor, 'heap.max': max, 'gc.count': collections]
    }

    private void collect() {
        collections++
        garbage += promotedGarbage
        if (live + leaked + garbage > oldSize()) {
            garbage = 0
        }
        floor = Math.min(max, live + leaked + garbage + noise * random.nextDouble())
    }
}
