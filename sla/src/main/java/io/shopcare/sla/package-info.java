/**
 * What the rooms of this module share: the codes of their reasons ({@link
 * io.shopcare.sla.SlaReasons}) and the texts for them ({@link io.shopcare.sla.SlaTexts}).
 *
 * <pre>{@code
 * ReasonTexts texts = ReasonTexts.core().plus(SlaTexts.all());
 * System.out.print(texts.render(engine.explain(history, policies, now), Locale.FRENCH, zone));
 * }</pre>
 */
@NullMarked
package io.shopcare.sla;

import org.jspecify.annotations.NullMarked;
