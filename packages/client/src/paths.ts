/** The API's paths as types. Generated from the route tables by npm run generate. */
export interface paths {
    "/v1/audit-log/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogAuth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/sales-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogSalesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/warehouse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed here, newest first: who, what, when, before and after
         * @description `resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.
         */
        get: operations["getV1AuditLogWarehouse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a sign-up with the code that was sent */
        post: operations["postV1AuthConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/first-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the first password of an invited account, and log in */
        post: operations["postV1AuthFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code for a new password; the answer does not tell whether the login exists */
        post: operations["postV1AuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/google/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tokens for the code with which the browser came back */
        post: operations["postV1AuthGoogleExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/google/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a login by Google: where to send the browser, and the state to bind it to */
        post: operations["postV1AuthGoogleStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in by username or e-mail address
         * @description A 403 of type `password-change-required` holds the `session` for `POST /v1/auth/first-password`.
         */
        post: operations["postV1AuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of a refresh token, or with an access token and `everywhere` all of the user */
        post: operations["postV1AuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fresh tokens for a refresh token, which may be replaced by another */
        post: operations["postV1AuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign up */
        post: operations["postV1AuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/resend-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the code of a sign-up again; the answer does not tell whether there is one */
        post: operations["postV1AuthResendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the code that was sent; ends all sessions */
        post: operations["postV1AuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart with current prices
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        get: operations["getV1Cart"];
        put?: never;
        post?: never;
        /**
         * Empty the cart
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        delete: operations["deleteV1Cart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cart/items/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a product into the cart, or change its quantity
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        put: operations["putV1CartItemsProductId"];
        post?: never;
        /**
         * Take a product out of the cart
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        delete: operations["deleteV1CartItemsProductId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cart/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over a guest’s cart after login; it is empty then */
        post: operations["postV1CartMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The category tree, with the number of products in and below each */
        get: operations["getV1Categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/cart/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersCartId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/cart/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersCartIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/order/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersOrderId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/order/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersOrderIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/payment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersPaymentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/payment/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersPaymentIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/product/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersProductId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/product/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersProductIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/sales-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersSalesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/sales-report/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersSalesReportId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/sales-report/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersSalesReportIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/warehouse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that this service could not take, newest first; of one topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1DeadLettersWarehouse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/warehouse/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop the event for good; the audit log keeps who did it and why */
        delete: operations["deleteV1DeadLettersWarehouseId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/warehouse/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the event again; it is removed when that works */
        post: operations["postV1DeadLettersWarehouseIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document: every public operation of every service */
        get: operations["getV1OpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders: one’s own, or all for those who manage orders
         * @description Newest first, or `sort=oldest`. `status` takes several, with commas between. `q` is looked for in the number and the names of products, for those who manage orders in the customer’s name too.
         */
        get: operations["getV1Orders"];
        put?: never;
        /** Place an order: the items, or else the cart */
        post: operations["postV1Orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its timeline */
        get: operations["getV1OrdersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order whose payment is not approved */
        post: operations["postV1OrdersIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/confirm-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that a shipped order arrived */
        post: operations["postV1OrdersIdConfirmDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to an order, as it happens
         * @description Server-sent events: an entry of the timeline each, from its beginning or after `Last-Event-ID`. Ends when the order is over, after 15 minutes and when the service stops; 204 when there is nothing left to tell.
         */
        get: operations["getV1OrdersIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the lines of an order into the cart again
         * @description A line that is in the cart already grows to the ordered quantity at the most. Warnings name what is gone, short, or did not fit.
         */
        post: operations["postV1OrdersIdReorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record units of a delivered order that came back
         * @description Stock, payment and sales follow: units to `restock` go back to the warehouses that they came from, `refund` becomes due, and the report takes them out of the sales.
         */
        post: operations["postV1OrdersIdReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Ship an order, confirm its delivery, or let it fail */
        patch: operations["patchV1OrdersIdStatus"];
        trace?: never;
    };
    "/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders are in each state in which they go on; with `closed`, also of those that are over
         * @description All are counted exactly. What goes on costs as much as there is of it; `closed` reads every order.
         */
        get: operations["getV1OrdersCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an order would cost now; takes nothing */
        post: operations["postV1OrdersQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, oldest first, or `sort=newest`
         * @description `status` takes several, with commas between. `q` is an id of a payment or an order, or how an order’s number begins.
         */
        get: operations["getV1Payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the proof: the order is paid
         * @description Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["postV1PaymentsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof, by an address that works for a minute */
        get: operations["getV1PaymentsIdProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/proof/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof itself, for who judges it; never to be shown as a page of its own */
        get: operations["getV1PaymentsIdProofContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the money was refunded
         * @description Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["postV1PaymentsIdRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the proof; with `moneyReceived` a refund is due
         * @description Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["postV1PaymentsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/request-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request another proof with a reason that the customer sees
         * @description The order waits for its payment again, with a new deadline, and keeps its stock. Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["postV1PaymentsIdRequestProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/by-order/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The payment of an order */
        get: operations["getV1PaymentsByOrderOrderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/by-order/{orderId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the proof of payment: a PDF, PNG, JPEG or WebP of at most 10 MiB
         * @description Until an admin decides, another proof replaces the first; at most ten. The deadline is judged by when the request began, and the file may take 120 seconds to arrive. At most two uploads per user at a time.
         */
        post: operations["postV1PaymentsByOrderOrderIdProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many payments wait in each state, and since when the oldest does; with `closed`, of all states
         * @description A proof waits since it was sent, others since they are there. `closed` reads every payment. `escalated` proofs have waited longer than the review time.
         */
        get: operations["getV1PaymentsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The authorization policy; every service asks for it each 2 seconds, with If-None-Match
         * @description With `since`, the users whose entries changed after that version, oldest first. While `hasMore` is true, `version` is the last one that the answer includes, for the next `since`. Without `since`, at most 1,000 users.
         */
        get: operations["getV1Policy"];
        /** Change the authorization policy; it holds everywhere within 5 seconds */
        put: operations["putV1Policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue: filtered, searched, sorted, with facets
         * @description Prices are in minor units. A category is named by its path or id and includes what is below it.
         */
        get: operations["getV1Products"];
        put?: never;
        /** Add a product */
        post: operations["postV1Products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product */
        get: operations["getV1ProductsId"];
        put?: never;
        post?: never;
        /** Take a product out of the catalogue; orders keep it */
        delete: operations["deleteV1ProductsId"];
        options?: never;
        head?: never;
        /** Change a product; If-Match names the version that was seen */
        patch: operations["patchV1ProductsId"];
        trace?: never;
    };
    "/v1/products/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people changed of a product, newest first: its prices among it
         * @description Its part of the audit log, for whoever edits products. A product that was deleted still has its own.
         */
        get: operations["getV1ProductsIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture: PNG, JPEG or WebP, at most 5 MiB and 25 million pixels, with its text in the field alt
         * @description It is drawn anew as WebP, in its own size and in widths of 320, 640 and 1280 pixels; nothing else of the file is kept. A picture that the product has already is not added again. At most two uploads per user at a time.
         */
        post: operations["postV1ProductsIdImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}/images/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture; it never changes, so it may be kept for ever */
        get: operations["getV1ProductsIdImagesName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/batch-get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several products at once */
        post: operations["postV1ProductsBatchGet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or change products by a CSV file, with a report of the rows that are wrong
         * @description Columns: sku (needed), name, brand, description, category (path or id), vehicleClass, price and cost in dollars, spec:… for specifications. A column that is missing leaves what products have. At most 10,000 rows and 10 MiB. Rows count from the headings, which are row 1. The same file twice changes nothing the second time; dryRun writes nothing.
         */
        post: operations["postV1ProductsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sale facts, newest first */
        get: operations["getV1Sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/best-sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that sold best, by quantity, revenue or margin */
        get: operations["getV1SalesBestSellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales as a file: every fact as CSV or XLSX, products with totals as PDF */
        get: operations["getV1SalesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales by hour, day, week or month, as the clocks of a time zone go */
        get: operations["getV1SalesSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sales/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the facts add up to */
        get: operations["getV1SalesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The price of shipping parcels to a zip code */
        post: operations["postV1ShippingQuotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stock levels by product and warehouse; `low`: only those below their alert level, or not
         * @description Staff that are bound to warehouses see and change these alone.
         */
        get: operations["getV1Stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set right what is on hand, with the reason
         * @description Staff that are bound to warehouses see and change these alone.
         */
        post: operations["postV1StockAdjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/alert-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set how few pieces of a product in a warehouse raise an alert; 0 never does */
        put: operations["putV1StockAlertLevels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products below their alert level, newest alert first; or those that are back
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["getV1StockAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Physical movements, newest first
         * @description Staff that are bound to warehouses see and change these alone.
         */
        get: operations["getV1StockMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take goods in; with `orderId` those that come back from a failed order
         * @description Staff that are bound to warehouses see and change these alone.
         */
        post: operations["postV1StockReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What orders hold of the stock now, newest order first
         * @description Staff that are bound to warehouses see and change these alone.
         */
        get: operations["getV1StockReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a warehouse to what was counted: CSV with the columns sku and counted
         * @description Fields of the form: `file`, `warehouseId`, and `dryRun` to see what would change. While a line is bad nothing is applied; each is named in `errors`. At most 5,000 lines.
         */
        post: operations["postV1StockTakes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move goods from one warehouse to another, as a pair of movements
         * @description For whoever manages stock, and for staff between warehouses that they are bound to.
         */
        post: operations["postV1StockTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whose username, e-mail address or name begins with a text */
        get: operations["getV1Users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give somebody their roles, and staff their warehouses; in force everywhere within 5 seconds
         * @description `If-Match` names the `version` of the person as `GET /v1/users` lists them.
         */
        put: operations["putV1UsersIdRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your profile */
        get: operations["getV1UsersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name, phone or addresses; with If-Match only what you have seen */
        patch: operations["patchV1UsersMe"];
        trace?: never;
    };
    "/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The warehouses */
        get: operations["getV1Warehouses"];
        put?: never;
        /** Open a warehouse */
        post: operations["postV1Warehouses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "name": "Ada Rider",
         *       "street": "1 Main St",
         *       "city": "Springfield",
         *       "state": "IL",
         *       "zip": "62701",
         *       "phone": "+1 217 555 0100"
         *     }
         */
        Address: {
            city: string;
            name: string;
            note?: string;
            phone: string;
            state: string;
            street: string;
            zip: string;
        };
        Adjustment: {
            /** @default  */
            note?: string;
            productId: components["schemas"]["Id"];
            quantity: number;
            reason: components["schemas"]["AdjustmentReason"];
            warehouseId: components["schemas"]["Id"];
        };
        /** @enum {string} */
        AdjustmentReason: "damaged" | "lost" | "found" | "recount" | "other";
        /**
         * @example {
         *       "openapi": "3.1.0"
         *     }
         */
        ApiDocument: {
            openapi: string;
        } & {
            [key: string]: unknown;
        };
        AuditEntry: {
            /** @example product.edited */
            action: string;
            /**
             * @example {
             *       "price": {
             *         "amount": 4399000,
             *         "currency": "USD"
             *       }
             *     }
             */
            after?: {
                [key: string]: unknown;
            };
            /** @example product */
            app: string;
            at: components["schemas"]["Timestamp"];
            /**
             * @example {
             *       "price": {
             *         "amount": 4599000,
             *         "currency": "USD"
             *       }
             *     }
             */
            before?: {
                [key: string]: unknown;
            };
            by: {
                id: string;
                name?: string;
            };
            id: components["schemas"]["Id"];
            note?: string;
            /**
             * @example {
             *       "type": "product",
             *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
             *     }
             */
            resource: {
                id: string;
                type: string;
            };
        };
        AuditLogPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        BatchOfProducts: {
            items: components["schemas"]["Product"][];
            missing: components["schemas"]["Id"][];
        };
        BestSellers: {
            items: {
                category: string;
                cost: components["schemas"]["Money"];
                margin: components["schemas"]["Money"];
                name: string | null;
                orders: number;
                productId: components["schemas"]["Id"];
                quantity: number;
                revenue: components["schemas"]["Money"];
            }[];
        };
        Cart: {
            id: string;
            lines: {
                available: number;
                image: string | null;
                lineTotal: components["schemas"]["Money"];
                name: string;
                price: components["schemas"]["Money"];
                productId: components["schemas"]["Id"];
                quantity: number;
            }[];
            subtotal: components["schemas"]["Money"];
            version?: number;
            warnings: {
                /** @enum {string} */
                code: "short" | "gone" | "unconfirmed" | "price-changed" | "capped";
                message: string;
                productId: components["schemas"]["Id"];
            }[];
        };
        CategoryRef: {
            id: string;
            name: string;
            path: string;
        };
        CategoryTree: {
            items: {
                children: {
                    count: number;
                    id: string;
                    name: string;
                    path: string;
                }[];
                count: number;
                id: string;
                name: string;
                path: string;
            }[];
        };
        ChangeStatus: {
            note?: string;
            /** @enum {string} */
            status: "SHIPPED" | "DELIVERED" | "FAILED";
        };
        Confirm: {
            code: string & (unknown & unknown);
            username: string;
        };
        CreateProduct: {
            brand: string;
            categoryId: string;
            cost: components["schemas"]["Price"];
            /** @default  */
            description?: string;
            name: string;
            price: components["schemas"]["Price"];
            sku: string;
            /** @default {} */
            specs?: {
                [key: string]: string;
            };
            /** @enum {string} */
            vehicleClass: "car" | "motorcycle";
        };
        CreateWarehouse: {
            name: string;
            zip: string;
        };
        DeadLetter: {
            at: components["schemas"]["Timestamp"];
            error: string;
            eventId: string;
            id: string;
            payload: unknown;
            topic: string;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            nextCursor: string | null;
            total?: number;
        };
        Facet: {
            name: string;
            values: {
                count: number;
                label: string;
                value: string;
            }[];
        };
        FirstPassword: {
            login: string;
            password: string & (unknown & unknown & unknown & unknown);
            session: string;
        };
        ForgotPassword: {
            login: string;
        };
        GoogleExchange: {
            code: string;
            state: string;
        };
        GoogleStarted: {
            state: string;
            url: string;
        };
        /**
         * Format: uuid
         * @example 0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11
         */
        Id: string;
        Image: {
            alt: string;
            height?: number;
            srcset?: string;
            url: string;
            width?: number;
        };
        ImportReport: {
            created: number;
            dryRun: boolean;
            errors: {
                field: string;
                message: string;
                row: number;
            }[];
            failed: number;
            rows: number;
            unchanged: number;
            updated: number;
        };
        Login: {
            login: string;
            password: string;
        };
        Logout: {
            everywhere?: boolean;
            refreshToken: string;
        };
        /**
         * @example {
         *       "amount": 4599000,
         *       "currency": "USD"
         *     }
         */
        Money: {
            amount: number;
            currency: string;
        };
        Movement: {
            at: components["schemas"]["Timestamp"];
            by: string;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "receipt" | "transfer-in" | "transfer-out" | "adjustment" | "shipment" | "return";
            note: string;
            orderId: components["schemas"]["Id"] | null;
            productId: components["schemas"]["Id"];
            quantity: number;
            reason: components["schemas"]["AdjustmentReason"] | null;
            warehouseId: components["schemas"]["Id"];
        };
        MovementPage: {
            items: components["schemas"]["Movement"][];
            nextCursor: string | null;
        };
        Order: {
            address: components["schemas"]["Address"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["Id"];
            lines: {
                allocations: {
                    quantity: number;
                    warehouseId: components["schemas"]["Id"];
                }[];
                lineTotal: components["schemas"]["Money"];
                name: string;
                price: components["schemas"]["Money"];
                productId: components["schemas"]["Id"];
                quantity: number;
            }[];
            number: string;
            paymentDeadline: components["schemas"]["Timestamp"];
            returns?: components["schemas"]["OrderReturn"][];
            shipping: components["schemas"]["ShippingQuote"];
            status: components["schemas"]["OrderStatus"];
            subtotal: components["schemas"]["Money"];
            timeline: {
                at: components["schemas"]["Timestamp"];
                by: string;
                note: string | null;
                status: components["schemas"]["OrderStatus"];
            }[];
            total: components["schemas"]["Money"];
            version: number;
        };
        OrderCounts: {
            counts: {
                count: number;
                status: components["schemas"]["OrderStatus"];
            }[];
        };
        OrderEvent: {
            at: components["schemas"]["Timestamp"];
            by: string;
            note: string | null;
            number: string;
            orderId: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
        };
        OrderPage: {
            items: components["schemas"]["OrderSummary"][];
            nextCursor: string | null;
        };
        OrderQuote: {
            lines: {
                allocations: {
                    quantity: number;
                    warehouseId: components["schemas"]["Id"];
                }[];
                lineTotal: components["schemas"]["Money"];
                name: string;
                price: components["schemas"]["Money"];
                productId: components["schemas"]["Id"];
                quantity: number;
            }[];
            shipping: components["schemas"]["ShippingQuote"];
            subtotal: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        OrderReturn: {
            at: components["schemas"]["Timestamp"];
            by: string;
            id: components["schemas"]["Id"];
            lines: {
                name: string;
                productId: components["schemas"]["Id"];
                quantity: number;
                restock: boolean;
            }[];
            reason: string;
            refund: components["schemas"]["Money"];
        };
        /** @enum {string} */
        OrderStatus: "PENDING_PAYMENT" | "PAYMENT_SUBMITTED" | "PAID" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "EXPIRED" | "REJECTED" | "FAILED";
        OrderSummary: {
            createdAt: components["schemas"]["Timestamp"];
            customer?: string;
            id: components["schemas"]["Id"];
            items: number;
            number: string;
            paymentDeadline: components["schemas"]["Timestamp"];
            status: components["schemas"]["OrderStatus"];
            total: components["schemas"]["Money"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        PatchProduct: {
            brand?: string;
            categoryId?: string;
            cost?: components["schemas"]["Price"];
            description?: string;
            images?: {
                alt: string;
                name: string;
            }[];
            name?: string;
            price?: components["schemas"]["Price"];
            sku?: string;
            specs?: {
                [key: string]: string;
            };
            /** @enum {string} */
            vehicleClass?: "car" | "motorcycle";
        };
        PatchProfile: {
            addresses?: components["schemas"]["Address"][];
            name?: string;
            phone?: string | null;
        };
        Payment: {
            amount: components["schemas"]["Money"];
            changedAt?: components["schemas"]["Timestamp"];
            changedBy?: string;
            deadline?: components["schemas"]["Timestamp"];
            decidedAt?: components["schemas"]["Timestamp"];
            decidedBy?: string;
            id: components["schemas"]["Id"];
            moneyReceived?: boolean;
            orderId: components["schemas"]["Id"];
            orderNumber?: string;
            proof?: {
                /** @enum {string} */
                contentType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp";
                size: number;
                submittedAt: components["schemas"]["Timestamp"];
            };
            proofRequests?: number;
            reason?: string;
            refundDue?: components["schemas"]["Money"];
            refunded?: components["schemas"]["Money"];
            refundReference?: string;
            reviewBy?: components["schemas"]["Timestamp"];
            status: components["schemas"]["PaymentStatus"];
            version?: number;
        };
        PaymentCounts: {
            counts: {
                count: number;
                oldest: components["schemas"]["Timestamp"];
                status: components["schemas"]["PaymentStatus"];
            }[];
            escalated: number;
            reviewHours: number;
        };
        PaymentPage: {
            items: components["schemas"]["Payment"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PaymentStatus: "PENDING" | "SUBMITTED" | "APPROVED" | "REJECTED" | "CLOSED" | "REFUND_DUE" | "REFUNDED";
        /** @enum {string} */
        Permission: "profile:own" | "order:own" | "order:manage" | "payment:own" | "payment:manage" | "product:edit" | "stock:read" | "stock:edit" | "stock:manage" | "sales:read" | "user:manage" | "policy:read" | "policy:edit" | "dead-letter:manage" | "audit:read";
        Person: {
            email: string;
            id: string;
            name: string;
            roles: components["schemas"]["Role"][];
            username: string;
            version: number;
            warehouses: string[] | null;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            nextCursor: string | null;
        };
        PlaceOrder: {
            address: components["schemas"]["Address"];
            expectedTotal?: components["schemas"]["Money"];
            items?: {
                productId: components["schemas"]["Id"];
                quantity: number;
            }[];
        };
        Policy: {
            hasMore?: boolean;
            roles: {
                [key: string]: string[];
            };
            users: {
                [key: string]: {
                    /** Format: date-time */
                    expiresAt?: string;
                    /** Format: date-time */
                    notBefore?: string;
                    roles?: string[];
                    rolesChange?: {
                        /** Format: date-time */
                        at: string;
                        by: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                    warehouses?: string[];
                } & {
                    [key: string]: unknown;
                };
            };
            version: number;
        };
        PolicyEdit: {
            roles: {
                [key: string]: components["schemas"]["Permission"][];
            };
            users?: {
                [key: string]: {
                    /** Format: date-time */
                    notBefore?: string;
                    roles?: components["schemas"]["Role"][];
                    warehouses?: components["schemas"]["Id"][];
                };
            };
        };
        /**
         * @example {
         *       "amount": 4599000,
         *       "currency": "USD"
         *     }
         */
        Price: {
            amount: number;
            /** @constant */
            currency: "USD";
        };
        Problem: {
            detail?: string;
            errors?: {
                message: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Product: {
            brand: string;
            category: components["schemas"]["CategoryRef"];
            createdAt: components["schemas"]["Timestamp"];
            description: string;
            id: components["schemas"]["Id"];
            images: components["schemas"]["Image"][];
            name: string;
            price: components["schemas"]["Money"];
            quantity: number;
            sku: string;
            specs: {
                [key: string]: string;
            };
            updatedAt: components["schemas"]["Timestamp"];
            /** @enum {string} */
            vehicleClass: "car" | "motorcycle";
            version: number;
        };
        ProductPage: {
            didYouMean?: string;
            facets: components["schemas"]["Facet"][];
            items: components["schemas"]["Product"][];
            nextCursor: string | null;
            total: number;
        };
        Profile: {
            addresses: components["schemas"]["Address"][];
            email: string;
            id: string;
            name: string;
            permissions?: components["schemas"]["Permission"][];
            phone: string | null;
            roles: components["schemas"]["Role"][];
            username: string;
            version?: number;
            warehouses?: string[] | null;
        };
        QuoteOrder: {
            address: components["schemas"]["Address"];
            items?: {
                productId: components["schemas"]["Id"];
                quantity: number;
            }[];
        };
        QuoteShipping: {
            parcels: {
                fromZip: string;
                quantity: number;
                /** @enum {string} */
                vehicleClass: "car" | "motorcycle";
            }[];
            toZip: string;
        };
        Receipt: {
            /** @default  */
            note?: string;
            orderId?: components["schemas"]["Id"];
            productId: components["schemas"]["Id"];
            quantity: number;
            warehouseId: components["schemas"]["Id"];
        };
        RecordReturn: {
            lines: {
                productId: components["schemas"]["Id"];
                quantity: number;
                restock: boolean;
            }[];
            reason: string;
            refund: {
                amount: number;
                /** @constant */
                currency: "USD";
            };
        };
        Refresh: {
            refreshToken: string;
        };
        RefundPayment: {
            reference: string;
        };
        Register: {
            /** Format: email */
            email: string;
            name: string;
            password: string & (unknown & unknown & unknown & unknown);
            username: string;
        };
        Registered: {
            confirmed: boolean;
            userId: string;
        };
        RejectPayment: {
            moneyReceived: boolean;
            reason: string;
        };
        RequestProof: {
            reason: string;
        };
        ResendCode: {
            username: string;
        };
        /** @enum {string} */
        ReservationState: "HELD" | "COMMITTED" | "SHIPPED" | "RELEASED";
        ResetPassword: {
            code: string & (unknown & unknown);
            login: string;
            password: string & (unknown & unknown & unknown & unknown);
        };
        /** @enum {string} */
        Role: "customer" | "staff" | "manager" | "admin";
        Sale: {
            category: string;
            cost: components["schemas"]["Money"];
            id: components["schemas"]["Id"];
            margin: components["schemas"]["Money"];
            name: string | null;
            orderId: components["schemas"]["Id"];
            price: components["schemas"]["Money"];
            productId: components["schemas"]["Id"];
            quantity: number;
            soldAt: components["schemas"]["Timestamp"];
            warehouseId: components["schemas"]["Id"];
        };
        SalePage: {
            items: components["schemas"]["Sale"][];
            nextCursor: string | null;
        };
        SalesSeries: {
            /** @enum {string} */
            interval: "hour" | "day" | "week" | "month";
            points: {
                cost: components["schemas"]["Money"];
                margin: components["schemas"]["Money"];
                orders: number;
                quantity: number;
                revenue: components["schemas"]["Money"];
                start: components["schemas"]["Timestamp"];
            }[];
            timeZone: string;
        };
        SalesSummary: {
            cost: components["schemas"]["Money"];
            margin: components["schemas"]["Money"];
            orders: number;
            quantity: number;
            revenue: components["schemas"]["Money"];
        };
        SetAlertLevel: {
            alertLevel: number;
            productId: components["schemas"]["Id"];
            warehouseId: components["schemas"]["Id"];
        };
        SetRoles: {
            roles: components["schemas"]["Role"][];
            warehouses?: components["schemas"]["Id"][] | null;
        };
        ShippingQuote: {
            parcels: {
                fromZip: string;
                price: components["schemas"]["Money"];
                quantity: number;
                /** @enum {string} */
                vehicleClass: "car" | "motorcycle";
            }[];
            total: components["schemas"]["Money"];
        };
        StockAlert: {
            alertLevel: number;
            available: number;
            closedAt: components["schemas"]["Timestamp"] | null;
            id: components["schemas"]["Id"];
            openedAt: components["schemas"]["Timestamp"];
            productId: components["schemas"]["Id"];
            warehouseId: components["schemas"]["Id"];
        };
        StockAlertPage: {
            items: components["schemas"]["StockAlert"][];
            nextCursor: string | null;
            total?: number;
        };
        StockLevel: {
            alertLevel: number;
            available: number;
            onHand: number;
            productId: components["schemas"]["Id"];
            reserved: number;
            warehouseId: components["schemas"]["Id"];
        };
        StockPage: {
            items: components["schemas"]["StockLevel"][];
            nextCursor: string | null;
        };
        StockReservation: {
            orderId: components["schemas"]["Id"];
            productId: components["schemas"]["Id"];
            quantity: number;
            state: components["schemas"]["ReservationState"];
            updatedAt: components["schemas"]["Timestamp"];
            warehouseId: components["schemas"]["Id"];
        };
        StockReservationPage: {
            items: components["schemas"]["StockReservation"][];
            nextCursor: string | null;
        };
        StockTakeReport: {
            applied: boolean;
            changes: {
                counted: number;
                onHand: number;
                productId: components["schemas"]["Id"];
                sku: string;
            }[];
            errors: {
                field: string;
                line: number;
                message: string;
            }[];
            rows: number;
            unchanged: number;
        };
        /**
         * Format: date-time
         * @example 2026-11-01T09:30:00.000Z
         */
        Timestamp: string;
        Tokens: {
            accessToken: string;
            expiresIn: number;
            idToken: string;
            refreshToken: string;
        };
        Transfer: {
            fromWarehouseId: components["schemas"]["Id"];
            /** @default  */
            note?: string;
            productId: components["schemas"]["Id"];
            quantity: number;
            toWarehouseId: components["schemas"]["Id"];
        };
        Warehouse: {
            id: components["schemas"]["Id"];
            name: string;
            zip: string;
        };
        WarehousePage: {
            items: components["schemas"]["Warehouse"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getV1AuditLogAuth: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogCart: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogOrder: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogPayment: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogProduct: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogSalesReport: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1AuditLogWarehouse: {
        parameters: {
            query?: {
                action?: string;
                by?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                resource?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada.rider",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "ada@example.com",
                 *       "session": "text................",
                 *       "password": "Correct-horse-1"
                 *     }
                 */
                "application/json": components["schemas"]["FirstPassword"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "text",
                     *       "idToken": "text",
                     *       "refreshToken": "text",
                     *       "expiresIn": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The session is not good for this login, or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:401",
                     *       "title": "The session is not good for this login, or over",
                     *       "status": 401
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPassword"];
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthGoogleExchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456",
                 *       "state": "IL"
                 *     }
                 */
                "application/json": components["schemas"]["GoogleExchange"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "text",
                     *       "idToken": "text",
                     *       "refreshToken": "text",
                     *       "expiresIn": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The code is not good */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:401",
                     *       "title": "The code is not good",
                     *       "status": 401
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Google has not verified the e-mail address */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:403",
                     *       "title": "Google has not verified the e-mail address",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The e-mail address has a login with a password */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The e-mail address has a login with a password",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthGoogleStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *       "state": "IL"
                     *     }
                     */
                    "application/json": components["schemas"]["GoogleStarted"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "ada@example.com",
                 *       "password": "Correct-horse-1"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "text",
                     *       "idToken": "text",
                     *       "refreshToken": "text",
                     *       "expiresIn": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The login or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:401",
                     *       "title": "The login or the password is wrong",
                     *       "status": 401
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-up is not confirmed, or a password must be chosen */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:403",
                     *       "title": "The sign-up is not confirmed, or a password must be chosen",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "text",
                 *       "everywhere": true
                 *     }
                 */
                "application/json": components["schemas"]["Logout"];
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "text"
                 *     }
                 */
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "text",
                     *       "idToken": "text",
                     *       "refreshToken": "text",
                     *       "expiresIn": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The refresh token is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:401",
                     *       "title": "The refresh token is over",
                     *       "status": 401
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada.rider",
                 *       "email": "ada@example.com",
                 *       "password": "Correct-horse-1",
                 *       "name": "Borealis Falcon"
                 *     }
                 */
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "text",
                     *       "confirmed": true
                     *     }
                     */
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The username or the e-mail address is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The username or the e-mail address is taken",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthResendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada.rider"
                 *     }
                 */
                "application/json": components["schemas"]["ResendCode"];
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1AuthResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "ada@example.com",
                 *       "code": "123456",
                 *       "password": "Correct-horse-1"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Cart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` of an earlier response: this one is then no older. `latest`: it is read from the primary, as a checkout needs. */
                "X-Cart-Version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1Cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putV1CartItemsProductId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quantity": 1
                 *     }
                 */
                "application/json": {
                    quantity: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The cart is full */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The cart is full",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1CartItemsProductId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1CartMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "guestCartId": "9f86d081884c7d659a2feaa0c55ad015"
                 *     }
                 */
                "application/json": {
                    guestCartId: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "name": "Borealis Falcon",
                     *           "path": "cars/suv",
                     *           "count": 1,
                     *           "children": [
                     *             {
                     *               "id": "text",
                     *               "name": "Borealis Falcon",
                     *               "path": "cars/suv",
                     *               "count": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryTree"];
                };
            };
            /** @description What you have is what there is */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The catalogue is being loaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:503",
                     *       "title": "The catalogue is being loaded",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersCart: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersCartId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersCartIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersOrder: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersOrderId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersOrderIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersPayment: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersPaymentId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersPaymentIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersProduct: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersProductId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersProductIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersSalesReport: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersSalesReportId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersSalesReportIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1DeadLettersWarehouse: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                topic?: "product-created" | "product-updated" | "product-quantity-updated" | "order-created" | "order-status-updated" | "order-returned" | "payment-updated" | "sale-created";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "topic": "product-updated",
                     *           "eventId": "text",
                     *           "payload": {},
                     *           "error": "text",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1DeadLettersWarehouseId: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1DeadLettersWarehouseIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "It failed again",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1OpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiDocument"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Orders: {
        parameters: {
            query?: {
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                q?: string;
                sort?: "newest" | "oldest";
                status?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "number": "E-2026-000123",
                     *           "status": "PENDING_PAYMENT",
                     *           "items": 1,
                     *           "total": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *           "createdAt": "2026-11-01T09:30:00.000Z",
                     *           "updatedAt": "2026-11-01T09:30:00.000Z",
                     *           "customer": "text"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Orders: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": {
                 *         "name": "Ada Rider",
                 *         "street": "1 Main St",
                 *         "city": "Springfield",
                 *         "state": "IL",
                 *         "zip": "62701",
                 *         "phone": "+1 217 555 0100"
                 *       },
                 *       "items": [
                 *         {
                 *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *           "quantity": 1
                 *         }
                 *       ],
                 *       "expectedTotal": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    /** @description `true` when an earlier request with this key placed the order; absent when this one did. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Stock is short, a product is gone, the cart is empty, or the total has changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "Stock is short, a product is gone, the cart is empty, or the total has changed",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another order */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another order",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1OrdersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1OrdersIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The order is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The order is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1OrdersIdConfirmDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The order is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The order is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1OrdersIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "PENDING_PAYMENT",
                     *       "at": "2026-11-01T09:30:00.000Z",
                     *       "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *       "note": "By the side door",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123"
                     *     }
                     */
                    "text/event-stream": components["schemas"]["OrderEvent"];
                };
            };
            /** @description Too many streams of this user are open */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many streams of this user are open",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1OrdersIdReorder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "image": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "available": 1
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "warnings": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "code": "short",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1OrdersIdReturns: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *           "quantity": 1,
                 *           "restock": true
                 *         }
                 *       ],
                 *       "reason": "The proof shows another amount",
                 *       "refund": {
                 *         "amount": 1,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordReturn"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The order is not delivered, or more units or money would be returned than it had */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The order is not delivered, or more units or money would be returned than it had",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another return */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another return",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchV1OrdersIdStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "SHIPPED",
                 *       "note": "By the side door"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeStatus"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "E-2026-000123",
                     *       "status": "PENDING_PAYMENT",
                     *       "version": 3,
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "address": {
                     *         "name": "Ada Rider",
                     *         "street": "1 Main St",
                     *         "city": "Springfield",
                     *         "state": "IL",
                     *         "zip": "62701",
                     *         "phone": "+1 217 555 0100"
                     *       },
                     *       "paymentDeadline": "2026-11-01T09:30:00.000Z",
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "timeline": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "returns": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "reason": "The proof shows another amount",
                     *           "lines": [
                     *             {
                     *               "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "name": "Borealis Falcon",
                     *               "quantity": 1,
                     *               "restock": true
                     *             }
                     *           ],
                     *           "refund": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The order is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The order is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1OrdersCounts: {
        parameters: {
            query?: {
                closed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": [
                     *         {
                     *           "status": "PENDING_PAYMENT",
                     *           "count": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderCounts"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1OrdersQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": {
                 *         "name": "Ada Rider",
                 *         "street": "1 Main St",
                 *         "city": "Springfield",
                 *         "state": "IL",
                 *         "zip": "62701",
                 *         "phone": "+1 217 555 0100"
                 *       },
                 *       "items": [
                 *         {
                 *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["QuoteOrder"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "lines": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "lineTotal": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "allocations": [
                     *             {
                     *               "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "subtotal": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "shipping": {
                     *         "total": {
                     *           "amount": 4599000,
                     *           "currency": "USD"
                     *         },
                     *         "parcels": [
                     *           {
                     *             "fromZip": "10001",
                     *             "vehicleClass": "car",
                     *             "quantity": 1,
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderQuote"];
                };
            };
            /** @description Stock is short, a product is gone, or the cart is empty */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "Stock is short, a product is gone, or the cart is empty",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Payments: {
        parameters: {
            query?: {
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                q?: string;
                sort?: "oldest" | "newest";
                status?: string;
                to?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "orderNumber": "text",
                     *           "version": 3,
                     *           "amount": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "status": "PENDING",
                     *           "proof": {
                     *             "contentType": "application/pdf",
                     *             "size": 1,
                     *             "submittedAt": "2026-11-01T09:30:00.000Z"
                     *           },
                     *           "deadline": "2026-11-01T09:30:00.000Z",
                     *           "proofRequests": 1,
                     *           "reviewBy": "2026-11-01T09:30:00.000Z",
                     *           "reason": "The proof shows another amount",
                     *           "moneyReceived": true,
                     *           "decidedBy": "text",
                     *           "decidedAt": "2026-11-01T09:30:00.000Z",
                     *           "changedBy": "text",
                     *           "changedAt": "2026-11-01T09:30:00.000Z",
                     *           "refundDue": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "refunded": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "refundReference": "text"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1PaymentsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The payment is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The payment is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1PaymentsIdProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1PaymentsIdProofContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1PaymentsIdRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "BANK-2026-11-0042"
                 *     }
                 */
                "application/json": components["schemas"]["RefundPayment"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The payment is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The payment is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1PaymentsIdReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The proof shows another amount",
                 *       "moneyReceived": true
                 *     }
                 */
                "application/json": components["schemas"]["RejectPayment"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The payment is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The payment is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1PaymentsIdRequestProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required: the version that the decision is based on, e.g. "7" */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["RequestProof"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The payment is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The payment is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1PaymentsByOrderOrderId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1PaymentsByOrderOrderIdProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(the bytes of the file)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @example (the bytes of the file)
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "orderNumber": "text",
                     *       "version": 3,
                     *       "amount": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "proof": {
                     *         "contentType": "application/pdf",
                     *         "size": 1,
                     *         "submittedAt": "2026-11-01T09:30:00.000Z"
                     *       },
                     *       "deadline": "2026-11-01T09:30:00.000Z",
                     *       "proofRequests": 1,
                     *       "reviewBy": "2026-11-01T09:30:00.000Z",
                     *       "reason": "The proof shows another amount",
                     *       "moneyReceived": true,
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "changedBy": "text",
                     *       "changedAt": "2026-11-01T09:30:00.000Z",
                     *       "refundDue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refunded": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "refundReference": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The file took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:408",
                     *       "title": "The file took too long to arrive",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The payment is in a state that does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The payment is in a state that does not allow it",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:413",
                     *       "title": "The file is too large",
                     *       "status": 413
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is of another type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:415",
                     *       "title": "The file is of another type",
                     *       "status": 415
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many uploads at a time, or too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many uploads at a time, or too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1PaymentsCounts: {
        parameters: {
            query?: {
                closed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": [
                     *         {
                     *           "status": "PENDING",
                     *           "count": 1,
                     *           "oldest": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "escalated": 1,
                     *       "reviewHours": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentCounts"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Policy: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 3,
                     *       "roles": {},
                     *       "users": {},
                     *       "hasMore": true
                     *     }
                     */
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putV1Policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": {},
                 *       "users": {}
                 *     }
                 */
                "application/json": components["schemas"]["PolicyEdit"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 3,
                     *       "roles": {},
                     *       "users": {},
                     *       "hasMore": true
                     *     }
                     */
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Products: {
        parameters: {
            query?: {
                brand?: string;
                category?: string;
                cursor?: string;
                inStock?: string;
                limit?: number;
                maxPrice?: number;
                minPrice?: number;
                q?: string;
                sort?: "relevance" | "newest" | "price-asc" | "price-desc" | "name";
            };
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "sku": "C-BOREALIS-FALCON",
                     *           "name": "Borealis Falcon",
                     *           "brand": "Borealis",
                     *           "description": "A hybrid for long roads.",
                     *           "category": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon",
                     *             "path": "cars/suv"
                     *           },
                     *           "vehicleClass": "car",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "images": [
                     *             {
                     *               "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *               "alt": "Seen from the front",
                     *               "width": 1,
                     *               "height": 1,
                     *               "srcset": "text"
                     *             }
                     *           ],
                     *           "specs": {},
                     *           "version": 3,
                     *           "createdAt": "2026-11-01T09:30:00.000Z",
                     *           "updatedAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "facets": [
                     *         {
                     *           "name": "Borealis Falcon",
                     *           "values": [
                     *             {
                     *               "value": "cars/suv",
                     *               "label": "SUV",
                     *               "count": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "didYouMean": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description What you have is what there is */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The catalogue is being loaded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:503",
                     *       "title": "The catalogue is being loaded",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "C-BOREALIS-FALCON",
                 *       "name": "Borealis Falcon",
                 *       "brand": "Borealis",
                 *       "description": "A hybrid for long roads.",
                 *       "categoryId": "cars-suv",
                 *       "vehicleClass": "car",
                 *       "price": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       },
                 *       "cost": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       },
                 *       "specs": {}
                 *     }
                 */
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "sku": "C-BOREALIS-FALCON",
                     *       "name": "Borealis Falcon",
                     *       "brand": "Borealis",
                     *       "description": "A hybrid for long roads.",
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
                     *       },
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "quantity": 1,
                     *       "images": [
                     *         {
                     *           "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "alt": "Seen from the front",
                     *           "width": 1,
                     *           "height": 1,
                     *           "srcset": "text"
                     *         }
                     *       ],
                     *       "specs": {},
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The SKU is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The SKU is taken",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1ProductsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "sku": "C-BOREALIS-FALCON",
                     *       "name": "Borealis Falcon",
                     *       "brand": "Borealis",
                     *       "description": "A hybrid for long roads.",
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
                     *       },
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "quantity": 1,
                     *       "images": [
                     *         {
                     *           "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "alt": "Seen from the front",
                     *           "width": 1,
                     *           "height": 1,
                     *           "srcset": "text"
                     *         }
                     *       ],
                     *       "specs": {},
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description What you have is what there is */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteV1ProductsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the product that you have seen */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The SKU is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The SKU is taken",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "Changed meanwhile",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match needed",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchV1ProductsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the product that you have seen */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "C-BOREALIS-FALCON",
                 *       "name": "Borealis Falcon",
                 *       "brand": "Borealis",
                 *       "description": "A hybrid for long roads.",
                 *       "categoryId": "cars-suv",
                 *       "vehicleClass": "car",
                 *       "price": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       },
                 *       "cost": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       },
                 *       "specs": {},
                 *       "images": [
                 *         {
                 *           "name": "Borealis Falcon",
                 *           "alt": "Seen from the front"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatchProduct"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "sku": "C-BOREALIS-FALCON",
                     *       "name": "Borealis Falcon",
                     *       "brand": "Borealis",
                     *       "description": "A hybrid for long roads.",
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
                     *       },
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "quantity": 1,
                     *       "images": [
                     *         {
                     *           "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "alt": "Seen from the front",
                     *           "width": 1,
                     *           "height": 1,
                     *           "srcset": "text"
                     *         }
                     *       ],
                     *       "specs": {},
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The SKU is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The SKU is taken",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "Changed meanwhile",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match needed",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1ProductsIdHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "at": "2026-11-01T09:30:00.000Z",
                     *           "app": "product",
                     *           "by": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon"
                     *           },
                     *           "action": "product.edited",
                     *           "resource": {
                     *             "type": "product",
                     *             "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *           },
                     *           "before": {
                     *             "price": {
                     *               "amount": 4599000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "after": {
                     *             "price": {
                     *               "amount": 4399000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1ProductsIdImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(the bytes of the file)",
                 *       "alt": "Seen from the front"
                 *     }
                 */
                "multipart/form-data": {
                    /** @default  */
                    alt?: string;
                    /**
                     * Format: binary
                     * @example (the bytes of the file)
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "sku": "C-BOREALIS-FALCON",
                     *       "name": "Borealis Falcon",
                     *       "brand": "Borealis",
                     *       "description": "A hybrid for long roads.",
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
                     *       },
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "quantity": 1,
                     *       "images": [
                     *         {
                     *           "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *           "alt": "Seen from the front",
                     *           "width": 1,
                     *           "height": 1,
                     *           "srcset": "text"
                     *         }
                     *       ],
                     *       "specs": {},
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:408",
                     *       "title": "Too slow",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many pictures */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "Too many pictures",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:413",
                     *       "title": "Too large",
                     *       "status": 413
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such picture */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:415",
                     *       "title": "No such picture",
                     *       "status": 415
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many uploads */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many uploads",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1ProductsIdImagesName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1ProductsBatchGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "sku": "C-BOREALIS-FALCON",
                     *           "name": "Borealis Falcon",
                     *           "brand": "Borealis",
                     *           "description": "A hybrid for long roads.",
                     *           "category": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon",
                     *             "path": "cars/suv"
                     *           },
                     *           "vehicleClass": "car",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "quantity": 1,
                     *           "images": [
                     *             {
                     *               "url": "/v1/products/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/images/0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d12.webp",
                     *               "alt": "Seen from the front",
                     *               "width": 1,
                     *               "height": 1,
                     *               "srcset": "text"
                     *             }
                     *           ],
                     *           "specs": {},
                     *           "version": 3,
                     *           "createdAt": "2026-11-01T09:30:00.000Z",
                     *           "updatedAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "missing": [
                     *         "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BatchOfProducts"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1ProductsImport: {
        parameters: {
            query?: {
                dryRun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(the bytes of the file)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @example (the bytes of the file)
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "rows": 1,
                     *       "created": 1,
                     *       "updated": 1,
                     *       "unchanged": 1,
                     *       "failed": 1,
                     *       "errors": [
                     *         {
                     *           "row": 1,
                     *           "field": "text",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:408",
                     *       "title": "Too slow",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:413",
                     *       "title": "Too large",
                     *       "status": 413
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many uploads */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many uploads",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Sales: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                productId?: components["schemas"]["Id"];
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "category": "cars/suv",
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "quantity": 1,
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "cost": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "margin": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "soldAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["SalePage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1SalesBestSellers: {
        parameters: {
            query?: {
                by?: "quantity" | "revenue" | "margin";
                category?: string;
                from?: components["schemas"]["Timestamp"];
                limit?: number;
                productId?: components["schemas"]["Id"];
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "category": "cars/suv",
                     *           "orders": 1,
                     *           "quantity": 1,
                     *           "revenue": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "cost": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "margin": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BestSellers"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1SalesExport: {
        parameters: {
            query: {
                category?: string;
                format: "csv" | "xlsx" | "pdf";
                from?: components["schemas"]["Timestamp"];
                productId?: components["schemas"]["Id"];
                timeZone?: string;
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many exports at once */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:503",
                     *       "title": "Too many exports at once",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1SalesSeries: {
        parameters: {
            query: {
                category?: string;
                from?: components["schemas"]["Timestamp"];
                interval: "hour" | "day" | "week" | "month";
                productId?: components["schemas"]["Id"];
                timeZone?: string;
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "interval": "hour",
                     *       "timeZone": "text",
                     *       "points": [
                     *         {
                     *           "start": "2026-11-01T09:30:00.000Z",
                     *           "orders": 1,
                     *           "quantity": 1,
                     *           "revenue": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "cost": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "margin": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SalesSeries"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1SalesSummary: {
        parameters: {
            query?: {
                category?: string;
                from?: components["schemas"]["Timestamp"];
                productId?: components["schemas"]["Id"];
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": 1,
                     *       "quantity": 1,
                     *       "revenue": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "cost": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "margin": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SalesSummary"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1ShippingQuotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toZip": "62701",
                 *       "parcels": [
                 *         {
                 *           "fromZip": "10001",
                 *           "vehicleClass": "car",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["QuoteShipping"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "parcels": [
                     *         {
                     *           "fromZip": "10001",
                     *           "vehicleClass": "car",
                     *           "quantity": 1,
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ShippingQuote"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Stock: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                low?: string;
                productId?: components["schemas"]["Id"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "onHand": 1,
                     *           "reserved": 1,
                     *           "available": 1,
                     *           "alertLevel": 1
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1StockAdjustments: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "quantity": 1,
                 *       "reason": "damaged",
                 *       "note": "By the side door"
                 *     }
                 */
                "application/json": components["schemas"]["Adjustment"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "kind": "receipt",
                     *       "quantity": 1,
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "reason": "damaged",
                     *       "note": "By the side door",
                     *       "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *       "at": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Movement"];
                };
            };
            /** @description Fewer are free */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "Fewer are free",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another adjustment */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another adjustment",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putV1StockAlertLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "alertLevel": 1
                 *     }
                 */
                "application/json": components["schemas"]["SetAlertLevel"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "onHand": 1,
                     *       "reserved": 1,
                     *       "available": 1,
                     *       "alertLevel": 1
                     *     }
                     */
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1StockAlerts: {
        parameters: {
            query?: {
                count?: string;
                cursor?: string;
                limit?: number;
                productId?: components["schemas"]["Id"];
                status?: "open" | "closed";
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "available": 1,
                     *           "alertLevel": 1,
                     *           "openedAt": "2026-11-01T09:30:00.000Z",
                     *           "closedAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["StockAlertPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1StockMovements: {
        parameters: {
            query?: {
                cursor?: string;
                from?: components["schemas"]["Timestamp"];
                kind?: "receipt" | "transfer-in" | "transfer-out" | "adjustment" | "shipment" | "return";
                limit?: number;
                orderId?: components["schemas"]["Id"];
                productId?: components["schemas"]["Id"];
                to?: components["schemas"]["Timestamp"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "kind": "receipt",
                     *           "quantity": 1,
                     *           "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "reason": "damaged",
                     *           "note": "By the side door",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["MovementPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1StockReceipts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "quantity": 1,
                 *       "note": "By the side door",
                 *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                 *     }
                 */
                "application/json": components["schemas"]["Receipt"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "kind": "receipt",
                     *       "quantity": 1,
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "reason": "damaged",
                     *       "note": "By the side door",
                     *       "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *       "at": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Movement"];
                };
            };
            /** @description More would come back than was sent */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "More would come back than was sent",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another receipt */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another receipt",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1StockReservations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                orderId?: components["schemas"]["Id"];
                productId?: components["schemas"]["Id"];
                warehouseId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "quantity": 1,
                     *           "state": "HELD",
                     *           "updatedAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["StockReservationPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1StockTakes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(the bytes of the file)",
                 *       "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "dryRun": "text"
                 *     }
                 */
                "multipart/form-data": {
                    dryRun?: string;
                    /**
                     * Format: binary
                     * @example (the bytes of the file)
                     */
                    file: string;
                    warehouseId: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applied": true,
                     *       "rows": 1,
                     *       "unchanged": 1,
                     *       "changes": [
                     *         {
                     *           "sku": "C-BOREALIS-FALCON",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "onHand": 1,
                     *           "counted": 1
                     *         }
                     *       ],
                     *       "errors": [
                     *         {
                     *           "line": 1,
                     *           "field": "text",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StockTakeReport"];
                };
            };
            /** @description Too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:408",
                     *       "title": "Too slow",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:413",
                     *       "title": "Too large",
                     *       "status": 413
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another count */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another count",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many uploads */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many uploads",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1StockTransfers: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromWarehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "toWarehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                 *       "quantity": 1,
                 *       "note": "By the side door"
                 *     }
                 */
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "warehouseId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "productId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "kind": "receipt",
                     *           "quantity": 1,
                     *           "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "reason": "damaged",
                     *           "note": "By the side door",
                     *           "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *           "at": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Movement"][];
                    };
                };
            };
            /** @description Fewer are free */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "Fewer are free",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another transfer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:422",
                     *       "title": "The key was used for another transfer",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Users: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "username": "ada.rider",
                     *           "email": "ada@example.com",
                     *           "name": "Borealis Falcon",
                     *           "roles": [
                     *             "customer"
                     *           ],
                     *           "warehouses": [
                     *             "text"
                     *           ],
                     *           "version": 3
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putV1UsersIdRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "customer"
                 *       ],
                 *       "warehouses": [
                 *         "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetRoles"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "username": "ada.rider",
                     *       "email": "ada@example.com",
                     *       "name": "Borealis Falcon",
                     *       "roles": [
                     *         "customer"
                     *       ],
                     *       "warehouses": [
                     *         "text"
                     *       ],
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The last admin */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "The last admin",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names a version that is no longer current; `current` holds the current state */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "If-Match names a version that is no longer current; `current` holds the current state",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:428",
                     *       "title": "If-Match is missing",
                     *       "status": 428
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1UsersMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "username": "ada.rider",
                     *       "email": "ada@example.com",
                     *       "name": "Borealis Falcon",
                     *       "roles": [
                     *         "customer"
                     *       ],
                     *       "phone": "+1 217 555 0100",
                     *       "addresses": [
                     *         {
                     *           "name": "Ada Rider",
                     *           "street": "1 Main St",
                     *           "city": "Springfield",
                     *           "state": "IL",
                     *           "zip": "62701",
                     *           "phone": "+1 217 555 0100"
                     *         }
                     *       ],
                     *       "version": 3,
                     *       "permissions": [
                     *         "profile:own"
                     *       ],
                     *       "warehouses": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchV1UsersMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Borealis Falcon",
                 *       "phone": "+1 217 555 0100",
                 *       "addresses": [
                 *         {
                 *           "name": "Ada Rider",
                 *           "street": "1 Main St",
                 *           "city": "Springfield",
                 *           "state": "IL",
                 *           "zip": "62701",
                 *           "phone": "+1 217 555 0100"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatchProfile"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "username": "ada.rider",
                     *       "email": "ada@example.com",
                     *       "name": "Borealis Falcon",
                     *       "roles": [
                     *         "customer"
                     *       ],
                     *       "phone": "+1 217 555 0100",
                     *       "addresses": [
                     *         {
                     *           "name": "Ada Rider",
                     *           "street": "1 Main St",
                     *           "city": "Springfield",
                     *           "state": "IL",
                     *           "zip": "62701",
                     *           "phone": "+1 217 555 0100"
                     *         }
                     *       ],
                     *       "version": 3,
                     *       "permissions": [
                     *         "profile:own"
                     *       ],
                     *       "warehouses": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:412",
                     *       "title": "Changed meanwhile",
                     *       "status": 412
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getV1Warehouses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *           "name": "Borealis Falcon",
                     *           "zip": "62701"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["WarehousePage"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postV1Warehouses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Borealis Falcon",
                 *       "zip": "62701"
                 *     }
                 */
                "application/json": components["schemas"]["CreateWarehouse"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "name": "Borealis Falcon",
                     *       "zip": "62701"
                     *     }
                     */
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description There is one of that name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:409",
                     *       "title": "There is one of that name",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:eshop:problem:429",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
