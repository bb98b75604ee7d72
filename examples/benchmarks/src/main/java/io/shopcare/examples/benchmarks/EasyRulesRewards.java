package io.shopcare.examples.benchmarks;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with rules of lambdas, which are its fastest; engine, rules and facts are reused. */
final class EasyRulesRewards implements RewardEngine {

  private static final String PURCHASE = "purchase";
  private static final String HITS = "hits";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final Facts facts = new Facts();

  EasyRulesRewards(List<RewardTerms> terms) {
    for (int i = 0; i < terms.size(); i++) {
      int number = i;
      RewardTerms each = terms.get(i);
      rules.register(
          new RuleBuilder()
              .name("rule-" + i)
              .when(asked -> each.fit(asked.get(PURCHASE)))
              .then(found -> found.<RewardHits>get(HITS).add(number))
              .build());
    }
  }

  @Override
  public void find(RewardPurchase purchase, RewardHits hits) {
    facts.put(PURCHASE, purchase);
    facts.put(HITS, hits);
    engine.fire(rules, facts);
  }
}
