package chaos.script;

import chaos.plan.DataFile;

/** Sees what a plan depends on beside the text of its script; may be told from any thread. */
public interface Witness {

    /** Nobody looks. */
    Witness NONE = new Witness() {
        @Override
        public void data(DataFile file) {
            // what nobody wants to know
        }

        @Override
        public void runbook(String name) {
            // what nobody wants to know
        }
    };

    /** A file of data was read, be it used in the plan or not. */
    void data(DataFile file);

    /** A runbook was looked for. */
    void runbook(String name);
}
