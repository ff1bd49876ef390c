package org.cop.systemtests.faults;

/** Two ways of being unavailable. */
enum Outage {
    REFUSES {
        @Override
        void begin(FaultProxy way) {
            way.refuse();
        }
    },
    IS_SILENT {
        @Override
        void begin(FaultProxy way) {
            way.fallSilent();
        }
    };

    abstract void begin(FaultProxy way);
}
