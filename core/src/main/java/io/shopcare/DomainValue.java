package io.shopcare;

import java.io.Serializable;

/**
 * Marker of every public value of Shopcare: immutable, thread-safe, compared by content, and
 * serialisable within a minor version. One registration of this type (with Java serialisation)
 * makes all values safe in Kryo-based engines, which otherwise corrupt several JDK types silently.
 */
public interface DomainValue extends Serializable {}
