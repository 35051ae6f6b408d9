package uk.kerbside.helpline.call;

/** Whose number it is. Asks another service: never inside a transaction. */
public interface PhoneBook {
    /** Looks a number up; never fails, but says that it cannot say. */
    Recognition lookUp(String number);
}
