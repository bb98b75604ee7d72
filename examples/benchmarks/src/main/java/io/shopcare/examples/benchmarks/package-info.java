/**
 * What the library costs, beside plain Java and beside the peers: one class for each subject, run
 * by {@link io.shopcare.examples.benchmarks.Benchmarks}. A benchmark says in a parameter {@code
 * peer} whose work is measured, {@code shopcare}, {@code plain-java} or a library's name; a test
 * proves that all of them do the same work.
 *
 * <pre>{@code
 * examples/benchmarks/run Workflow
 * }</pre>
 */
@NullMarked
package io.shopcare.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
