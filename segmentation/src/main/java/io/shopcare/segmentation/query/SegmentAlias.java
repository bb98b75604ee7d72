package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;

/**
 * A way of writing the beginning of names that is read as another.
 *
 * @param prefix how it may be written
 * @param target what it stands for
 */
public record SegmentAlias(String prefix, String target) implements DomainValue {}
