package io.quarkus.narayana.jta;

/** Stands in for the one of Quarkus, which these tests do not have. */
public class QuarkusTransaction {
    public static QuarkusTransaction requiringNew() {
        return new QuarkusTransaction();
    }

    public void run(Runnable work) {
        work.run();
    }
}
