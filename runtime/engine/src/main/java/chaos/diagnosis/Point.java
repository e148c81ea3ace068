package chaos.diagnosis;

/** A level of a resource at a time in epoch milliseconds. */
record Point(long at, double value) {

    double seconds() {
        return at / 1e3;
    }
}
