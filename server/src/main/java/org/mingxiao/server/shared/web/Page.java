package org.mingxiao.server.shared.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page shows; templates see it as {@code page}, also those of refusals and errors. */
public final class Page {
    private final PageRequest request;
    private final PageSettings settings;
    private final boolean demo;
    private final Supplier<List<MenuItem>> menu;
    private final Supplier<@Nullable TaskCount> tasks;
    private final Supplier<String> place;

    Page(
            PageRequest request,
            PageSettings settings,
            boolean demo,
            Supplier<List<MenuItem>> menu,
            Supplier<@Nullable TaskCount> tasks,
            Supplier<String> place) {
        this.request = request;
        this.settings = settings;
        this.demo = demo;
        this.menu = menu;
        this.tasks = tasks;
        this.place = place;
    }

    public boolean signedIn() {
        return request.signedIn();
    }

    /** The name of who has signed in. */
    public String person() {
        return request.person();
    }

    public String path() {
        return request.path();
    }

    /** Path and query of this page: where to come back to. */
    public String url() {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    /** This page's address with one value of its query put in place: filters stay while one turns the page. */
    public String with(String name, Object value) {
        return UriComponentsBuilder.fromUriString(url())
                .replaceQueryParam(name, Objects.toString(value))
                .build()
                .toUriString();
    }

    /** The page of a long list that lies before or after a key: {@code ?before=} or {@code ?after=}, the rest of the query stays. */
    public String turned(String name, Object key) {
        return UriComponentsBuilder.fromUriString(with(name, key))
                .replaceQueryParam("before".equals(name) ? "after" : "before")
                .build()
                .toUriString();
    }

    /** The entries of the main menu that this person has. */
    public List<MenuItem> menu() {
        return menu.get();
    }

    /** What waits for this person; null where no module counts it. */
    public @Nullable TaskCount tasks() {
        return tasks.get();
    }

    /** District and unit that the person works in; empty where unknown. */
    public String place() {
        return place.get();
    }

    public boolean demo() {
        return demo;
    }

    /** {@code light} or {@code dark} */
    public String theme() {
        return settings.dark() ? "dark" : "light";
    }

    public boolean largeType() {
        return settings.largeType();
    }

    /** Whether the main menu shows its icons only. */
    public boolean narrowMenu() {
        return settings.narrowMenu();
    }

    /** The fiscal year (预算年度) that was chosen at the top. */
    public int year() {
        return settings.year().value();
    }

    /** The fiscal years there are to choose from, newest first. */
    public List<Integer> years() {
        return settings.years();
    }

    /** What htmx may do, see {@link PageRequest#HTMX}. */
    public String htmxConfig() {
        return PageRequest.HTMX;
    }
}
