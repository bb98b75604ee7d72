package io.shopcare.examples.conformance.ops;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The values last asked for, so that what is costly to make is made once for a run of questions
 * about one thing. Bounded. Not thread-safe, as a port answers one question at a time.
 */
final class Recent<K, V> {

  private static final int KEPT = 64;

  private final Map<K, V> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  /** Returns the value of an equal key if it is still kept, else makes and keeps it. */
  V get(K key, Function<? super K, ? extends V> maker) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    V made = maker.apply(key);
    kept.put(key, made);
    if (kept.size() > KEPT) {
      Iterator<K> eldest = kept.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    return made;
  }
}
