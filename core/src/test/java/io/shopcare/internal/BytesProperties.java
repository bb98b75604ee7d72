package io.shopcare.internal;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.Faults.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class BytesProperties {

  private static final byte VERSION = 3;

  @Property
  void whatIsWrittenIsRead(
      @ForAll long unsigned, @ForAll long signed, @ForAll @StringLength(max = 256) String text) {
    ByteWriter out = new ByteWriter(VERSION).unsigned(unsigned).signed(signed).text(text);
    ByteReader in = new ByteReader(out.toBytes(), VERSION, "test");
    assertThat(in.unsigned()).isEqualTo(unsigned);
    assertThat(in.signed()).isEqualTo(signed);
    assertThat(in.text()).isEqualTo(text);
    in.end();
  }

  /** Bytes are either refused or the only ones for what they mean. */
  @Property
  void thereIsOneWayToWriteANumber(@ForAll @Size(min = 1, max = 12) byte[] content) {
    byte[] bytes = new byte[content.length + 1];
    bytes[0] = VERSION;
    System.arraycopy(content, 0, bytes, 1, content.length);
    ByteReader in = new ByteReader(bytes, VERSION, "test");
    try {
      long value = in.unsigned();
      byte[] again = new ByteWriter(VERSION).unsigned(value).toBytes();
      assertThat(bytes).startsWith(again);
    } catch (InvalidInputException e) {
      assertThat(e.code()).startsWith("bytes.");
    }
  }

  @Example
  void numbersTakeAsFewBytesAsTheyNeed() {
    assertThat(new ByteWriter(VERSION).unsigned(127).toBytes()).containsExactly(VERSION, 127);
    assertThat(new ByteWriter(VERSION).unsigned(128).toBytes()).containsExactly(VERSION, -128, 1);
    assertThat(new ByteWriter(VERSION).signed(-64).toBytes()).containsExactly(VERSION, 127);
    assertThat(new ByteWriter(VERSION).unsigned(-1).toBytes()).hasSize(11);
  }

  @Example
  void hostileBytesAreRefusedWithTheirPlace() {
    assertThat(codeOf(() -> reader())).isEqualTo("bytes.truncated");
    assertThat(codeOf(() -> reader(2))).isEqualTo("bytes.version");
    assertThat(codeOf(() -> reader(3).unsigned())).isEqualTo("bytes.truncated");
    assertThat(codeOf(() -> reader(3, 0x80, 0).unsigned())).isEqualTo("bytes.malformed");
    assertThat(codeOf(() -> reader(3, 7).end())).isEqualTo("bytes.malformed");
    assertThat(codeOf(() -> reader(3, 1, 0x80, 0x80, 4).text())).isEqualTo("bytes.malformed");
    assertThat(codeOf(() -> reader(3, 3, 0, 0).count(1))).isEqualTo("bytes.malformed");
    assertThat(codeOf(() -> reader(3, 2, 0, 0, 0).count(2))).isEqualTo("bytes.malformed");
    assertThat(reader(3, 2, 0, 0, 0, 0).count(2)).isEqualTo(2);
    InvalidInputException fault = faultOf(() -> reader(3, 0xff, 0xff, 0xff, 0xff, 7).count(1));
    assertThat(fault.offset()).hasValue(6);
    assertThat(fault.place()).contains("test");
  }

  @Example
  void aNumberOfMoreThan64BitsIsRefused() {
    int[] bytes = new int[11];
    Arrays.fill(bytes, 0xff);
    bytes[0] = VERSION;
    bytes[10] = 1;
    assertThat(reader(bytes).unsigned()).isEqualTo(-1);
    bytes[10] = 2;
    assertThat(codeOf(() -> reader(bytes).unsigned())).isEqualTo("bytes.malformed");
  }

  @Example
  void aTextIsBounded() {
    String longest = "\uffff" + "x".repeat(255);
    byte[] fits = new ByteWriter(VERSION).text(longest).toBytes();
    assertThat(new ByteReader(fits, VERSION, "test").text()).isEqualTo(longest);
    byte[] tooLong = new ByteWriter(VERSION).text("x".repeat(257)).toBytes();
    assertThat(codeOf(() -> new ByteReader(tooLong, VERSION, "test").text()))
        .isEqualTo("bytes.malformed");
  }

  private static ByteReader reader(int... bytes) {
    byte[] narrow = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      narrow[i] = (byte) bytes[i];
    }
    return new ByteReader(narrow, VERSION, "test");
  }
}
