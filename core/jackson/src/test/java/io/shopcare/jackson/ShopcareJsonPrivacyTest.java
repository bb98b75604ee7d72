package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.Price;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a document says is not in what is said about it. */
class ShopcareJsonPrivacyTest {

  private static final String CANARY = "Ada.Lovelace.1815";

  /** The canary in the place of every text, name and number, one at a time, well formed or not. */
  private static List<String> documents(String json) {
    List<String> documents = new ArrayList<>();
    Matcher tokens = Pattern.compile("\"[^\"]*\"|[0-9.]+").matcher(json);
    while (tokens.find()) {
      for (String canary :
          List.of("\"" + CANARY + "\"", CANARY, "\"" + CANARY, "{\"" + CANARY + "\":1}")) {
        documents.add(json.substring(0, tokens.start()) + canary + json.substring(tokens.end()));
      }
      documents.add(json.substring(0, tokens.end()) + CANARY + json.substring(tokens.end()));
      documents.add(json + CANARY);
    }
    return documents;
  }

  @Test
  void noMessageNoCauseAndNoTraceQuotesTheDocument() {
    int refused = 0;
    for (String document : documents(ShopcareJson.write(Samples.BASKET))) {
      refused += assertSilent(() -> ShopcareJson.read(document, Basket.class)) ? 1 : 0;
    }
    for (String document : documents(ShopcareJson.write(Samples.ALL))) {
      refused += assertSilent(() -> ShopcareJson.read(document, Discount.class)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(300);
  }

  @Test
  void theKeysOfAMapAreNotPartOfThePlace() {
    String json = "{\"" + CANARY + "\":{\"" + CANARY + "\":[1]}}";
    TypeReference<Map<String, Map<String, List<Price>>>> type = new TypeReference<>() {};
    assertThat(assertSilent(() -> ShopcareJson.read(json, type))).isTrue();
  }

  @Test
  void aHostsOwnTypeIsTreatedLikewise() {
    assertThat(
            assertSilent(
                () -> ShopcareJson.read("{\"" + CANARY + "\":1}", ShopcareModuleTest.Order.class)))
        .isTrue();
    assertThat(
            assertSilent(
                () ->
                    ShopcareJson.read(
                        "{\"day\":\"" + CANARY + "\"}", ShopcareModuleTest.Order.class)))
        .isTrue();
  }

  /** Whether it was refused; a refusal must not hold the canary anywhere. */
  private static boolean assertSilent(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown == null) {
      return false;
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContainIgnoringCase(CANARY).doesNotContain("Lovelace");
    return true;
  }
}
