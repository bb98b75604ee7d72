package io.shopcare.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.jackson.sample.Basket;
import io.shopcare.jackson.sample.Discount;
import io.shopcare.jackson.sample.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Documents that were right until something happened to them. */
class ShopcareJsonFuzzTest {

  private static final int DOCUMENTS = 20 * Integer.getInteger("shopcare.tries", 1000);

  private static final Map<Class<?>, String> SEEDS =
      Map.of(
          Basket.class,
          ShopcareJson.write(Samples.BASKET),
          Discount.class,
          ShopcareJson.write(Samples.ALL),
          OrderLine.class,
          ShopcareJson.write(Samples.LINE),
          Outcome.class,
          ShopcareJson.write(
              Outcome.refused(Reason.against("a.b", Detail.instant("at", Instant.EPOCH)))),
          Decision.class,
          ShopcareJson.write(Decision.of(List.of(1, "x"), Reason.info("a.b"))));

  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "0",
          "-1",
          "1e999999999",
          "1.5",
          "99999999999",
          "NaN",
          "\"type\"",
          "\"type\":\"fixed\",",
          "\"\"",
          "[[",
          "{\"a\":{}}",
          "\\u0000",
          "\u0000",
          "\ud800",
          "é",
          "//",
          "'",
          "\n",
          " ",
          "{\"@class\":\"java.lang.Runtime\"}",
          "[".repeat(300),
          "9".repeat(50),
          "\"SKU--1\"",
          "\"EUR \"",
          "[null]",
          "{\"type\":\"all-of\",\"parts\":[");

  @Test
  void aSpoiltDocumentIsReadOrRefusedWithACodeAndNothingElse() {
    Random random = new Random(20260302);
    Map<String, Integer> codes = new TreeMap<>();
    List<Map.Entry<Class<?>, String>> seeds =
        SEEDS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey((a, b) -> a.getName().compareTo(b.getName())))
            .toList();
    for (int i = 0; i < DOCUMENTS; i++) {
      Map.Entry<Class<?>, String> seed = seeds.get(i % seeds.size());
      String document = spoilt(seed.getValue(), random);
      codes.merge(outcome(document, seed.getKey()), 1, Integer::sum);
    }
    assertThat(codes.keySet())
        .contains(
            "read",
            "json.constant.unknown",
            "json.duplicate",
            "json.limit",
            "json.mismatch",
            "json.null",
            "json.property.missing",
            "json.property.unknown",
            "json.syntax",
            "json.trailing",
            "json.type.missing",
            "json.type.unknown",
            "json.value",
            "sku.form");
  }

  @Test
  void bytesThatAreNoTextAreRefusedInTheSameWay() {
    JsonMapper mapper = ShopcareJson.mapper();
    Random random = new Random(20260303);
    byte[] seed = ShopcareJson.write(Samples.ALL).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = seed.clone();
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      refused += isRefused(mapper, bytes) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(4_000);
  }

  private static boolean isRefused(JsonMapper mapper, byte[] bytes) {
    try {
      mapper.readValue(bytes, Discount.class);
      return false;
    } catch (JsonProcessingException e) {
      assertThat(ShopcareJson.translate(e).code()).isNotEmpty();
      return true;
    } catch (java.io.IOException e) {
      // Jackson's word for bytes that are no UTF-8.
      assertThat(e).isInstanceOf(java.io.CharConversionException.class);
      return true;
    }
  }

  private static String outcome(String document, Class<?> type) {
    try {
      Object value = ShopcareJson.read(document, type);
      assertThat(ShopcareJson.read(ShopcareJson.write(value), type))
          .describedAs(document)
          .isEqualTo(value);
      return "read";
    } catch (InvalidInputException e) {
      assertThat(e.expected()).describedAs(document).isPresent();
      return e.code();
    }
  }

  private static String spoilt(String document, Random random) {
    StringBuilder text = new StringBuilder(document);
    for (int n = random.nextInt(1, 4); n > 0 && !text.isEmpty(); n--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(8));
      String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
      switch (random.nextInt(6)) {
        case 0 -> text.insert(from, snippet);
        case 1 -> text.replace(from, to, snippet);
        case 2 -> text.delete(from, to);
        case 3 -> text.insert(from, text.substring(from, to));
        case 4 -> replaceToken(text, random, snippet);
        default -> text.insert(random.nextInt(text.length()), text.substring(from).strip());
      }
    }
    return text.toString();
  }

  /** Replaces one whole text or number, so that the document remains JSON. */
  private static void replaceToken(StringBuilder text, Random random, String snippet) {
    java.util.regex.Matcher tokens =
        java.util.regex.Pattern.compile("\"[^\"]*\"|[0-9.]+").matcher(text);
    List<int[]> places =
        tokens.results().map(token -> new int[] {token.start(), token.end()}).toList();
    if (!places.isEmpty()) {
      int[] place = places.get(random.nextInt(places.size()));
      text.replace(place[0], place[1], snippet);
    }
  }
}
