package uk.kerbside.enforcement.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The reference reader: what a maker of handhelds writes, from docs/enforcement.md alone. It knows nothing of the code
 * that writes packs, and no rule of parking.
 */
public final class PackReader {
    /** A pack that is false, of another, or over. */
    public static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    private record Stretch(long from, String outcome) {}

    private record Entry(List<List<Stretch>> usual, Map<Integer, List<List<Stretch>>> exceptions) {}

    private final byte[] key;
    private final Map<Long, Entry> entries = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String packId;
    private String device;
    private long from;
    private long until;
    private long expires;
    private List<List<Stretch>> nothing;

    /** @param key of the pack, opened with the device's own */
    public PackReader(byte[] key) {
        this.key = key.clone();
    }

    /** Takes a whole pack or a delta in. */
    public PackReader take(byte[] bytes, byte[] signature, byte[] publicKey, String myDevice) {
        if (!isGenuine(bytes, signature, publicKey)) {
            throw new UnusableException("the signature is false");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[5];
        in.get(magic);
        if (!new String(magic, StandardCharsets.US_ASCII).equals("KBPK\u0001")) {
            throw new UnusableException("the format is another");
        }
        boolean isDelta = in.get() == 1;
        String id = text(in);
        device = text(in);
        if (!device.equals(myDevice) || isDelta && !id.equals(packId)) {
            throw new UnusableException("it is not this device's");
        }
        packId = id;
        text(in);
        from = in.getLong();
        until = in.getLong();
        in.getLong();
        expires = in.getLong();
        if (!isDelta) {
            entries.clear();
        }
        rest(in);
        if (in.hasRemaining()) {
            throw new UnusableException("there is more than there should be");
        }
        return this;
    }

    private void rest(ByteBuffer in) {
        List<String> outcomes = new ArrayList<>();
        for (long n = number(in); n > 0; n--) {
            outcomes.add(text(in));
        }
        lines.clear();
        for (long n = number(in); n > 0; n--) {
            lines.add(text(in) + " " + text(in));
        }
        List<List<List<Stretch>>> patterns = new ArrayList<>();
        for (long n = number(in); n > 0; n--) {
            List<List<Stretch>> pattern = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                List<Stretch> stretches = new ArrayList<>();
                for (long m = number(in); m > 0; m--) {
                    long begins = number(in);
                    stretches.add(new Stretch(begins, outcomes.get((int) number(in))));
                }
                pattern.add(stretches);
            }
            patterns.add(pattern);
        }
        nothing = patterns.getFirst();
        for (long n = number(in); n > 0; n--) {
            long hash = in.getLong();
            List<List<Stretch>> usual = patterns.get((int) number(in));
            Map<Integer, List<List<Stretch>>> exceptions = new HashMap<>();
            for (long m = number(in); m > 0; m--) {
                int reading = (int) number(in);
                exceptions.put(reading, patterns.get((int) number(in)));
            }
            entries.put(hash, new Entry(usual, exceptions));
        }
    }

    /** @param mark in capitals and digits alone */
    public String find(String mark, String place, String bayClass, Instant at) {
        long now = at.toEpochMilli();
        if (now < from || now >= until || now >= expires) {
            throw new UnusableException("the pack is over");
        }
        int line = lines.indexOf(place + " " + bayClass);
        if (line < 0) {
            throw new UnusableException("the pack is of other places");
        }
        Entry entry = entries.get(hash(mark.replace('O', '0').replace('I', '1')));
        List<List<Stretch>> pattern =
                entry == null ? nothing : entry.exceptions().getOrDefault(reading(mark), entry.usual());
        String outcome = null;
        for (Stretch stretch : pattern.get(line)) {
            if (from + stretch.from() <= now) {
                outcome = stretch.outcome();
            }
        }
        return outcome;
    }

    public int size() {
        return entries.size();
    }

    private static int reading(String mark) {
        int reading = 0;
        int n = 0;
        for (char c : mark.toCharArray()) {
            if ("0O1I".indexOf(c) >= 0) {
                reading |= (c == 'O' || c == 'I' ? 1 : 0) << n;
                n++;
            }
        }
        return reading;
    }

    private long hash(String folded) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGenuine(byte[] bytes, byte[] signature, byte[] publicKey) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[(int) number(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
