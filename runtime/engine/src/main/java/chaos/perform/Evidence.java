package chaos.perform;

import chaos.plan.Stage;

/** Keeps what a person would look at when a failure enters a stage: what is not kept then is gone later. */
interface Evidence extends AutoCloseable {

    /** Collects beside the run, and returns at once; each stage is collected once. */
    void collect(Stage stage);

    /** Lets what is being collected come to its end, within its bounds. */
    @Override
    void close();
}
