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
        get: operations["listAuthAuditLog"];
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
        get: operations["listCartAuditLog"];
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
        get: operations["listOrderAuditLog"];
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
        get: operations["listPaymentAuditLog"];
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
        get: operations["listProductAuditLog"];
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
        get: operations["listSalesReportAuditLog"];
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
        get: operations["listWarehouseAuditLog"];
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
        post: operations["confirmRegistration"];
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
        post: operations["chooseFirstPassword"];
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
        post: operations["requestPasswordReset"];
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
        post: operations["exchangeGoogleCode"];
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
        post: operations["startGoogleLogin"];
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
        post: operations["logIn"];
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
        post: operations["logOut"];
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
        post: operations["refreshTokens"];
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
        /**
         * Sign up
         * @description Where a code must confirm the sign-up, its e-mail address belongs to whoever confirms it first: the answer does not tell whether somebody has it, and a login by e-mail address works once it is confirmed.
         */
        post: operations["registerUser"];
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
        post: operations["resendConfirmationCode"];
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
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass the second factor of a login with a code; holds everywhere for half a day when it is answered
         * @description Permissions beyond the user’s own things count only in a login that has passed one (403 of type `second-factor-required`), where the shop asks for it. Five wrong codes end the login and lock the codes, for longer each time; a network from which one was right before is counted by itself.
         */
        post: operations["passSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor/enrollment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to use an authenticator app: its secret; the first code finishes it */
        post: operations["enrollSecondFactor"];
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
        get: operations["getCart"];
        put?: never;
        post?: never;
        /**
         * Empty the cart
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        delete: operations["clearCart"];
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
        put: operations["setCartItem"];
        post?: never;
        /**
         * Take a product out of the cart
         * @description Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).
         */
        delete: operations["removeCartItem"];
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
        post: operations["mergeCart"];
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
        get: operations["listCategories"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listCartDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deleteCartDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/cart/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardCartDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/cart/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redriveCartDeadLetter"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listOrderDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deleteOrderDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/order/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardOrderDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/order/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redriveOrderDeadLetter"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listPaymentDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deletePaymentDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/payment/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardPaymentDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/payment/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redrivePaymentDeadLetter"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listProductDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deleteProductDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/product/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardProductDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/product/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redriveProductDeadLetter"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listSalesReportDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deleteSalesReportDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/sales-report/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardSalesReportDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/sales-report/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redriveSalesReportDeadLetter"];
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
         * Events that this service failed to process, newest first; filtered by topic
         * @description `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listWarehouseDeadLetters"];
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
        /**
         * Discard the event for good; the audit log keeps who did it
         * @description With a reason: `POST /:id/discard`.
         */
        delete: operations["deleteWarehouseDeadLetter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/warehouse/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the event for good; the audit log keeps who did it and why */
        post: operations["discardWarehouseDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/warehouse/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process the event again; it is removed on success */
        post: operations["redriveWarehouseDeadLetter"];
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
        /**
         * This document: the public operations of every service that the caller may use
         * @description Those who may read the policy get all operations.
         */
        get: operations["getApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests: one’s own, or all for those who manage orders
         * @description Newest first, or `sort=oldest`. `count` adds how many there are in all, counted up to 10,000.
         */
        get: operations["listOrderApprovals"];
        put?: never;
        /**
         * Ask that orders up to a value may hold stock before they are paid
         * @description One request of a customer is pending at a time: while it is, another one raises its value, and repeated it changes nothing. A new one needs an order that was refused within a day with `approval-required` or `first-order-limit`.
         */
        post: operations["requestOrderApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a request of somebody else
         * @description Until it expires, the customer’s unpaid orders may be worth that much, and count as those of a known customer.
         */
        post: operations["approveOrderApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-approvals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request of somebody else */
        post: operations["declineOrderApproval"];
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
         * @description Newest first, or `sort=oldest`. `status` takes several, with commas between. `q` is looked for in the number, the names of products and, for those who manage orders, the customer’s name; `POST /v1/orders/search` keeps a name out of the address and so out of the logs of load balancers. Which orders a text showed to whom is in the audit log.
         */
        get: operations["listOrders"];
        put?: never;
        /** Place an order: the items, or else the cart */
        post: operations["placeOrder"];
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
        get: operations["getOrder"];
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
        post: operations["cancelOrder"];
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
        post: operations["confirmDelivery"];
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
        get: operations["followOrder"];
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
        post: operations["reorderItems"];
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
        post: operations["recordReturn"];
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
        patch: operations["updateOrderStatus"];
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
        get: operations["countOrders"];
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
        /**
         * What an order would cost now; takes nothing
         * @description The lines of a quote have no `allocations`: stock is allocated when the order is placed.
         */
        post: operations["quoteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders by a text, which may be a customer’s name
         * @description Changes nothing. Which orders a text showed to whom is in the audit log, and that they were exported.
         */
        post: operations["searchOrders"];
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
        get: operations["listPayments"];
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
        post: operations["approvePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/check-money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether the money of an order that ended arrived; with `moneyReceived` a refund is due, else nothing is
         * @description Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["checkMoney"];
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
        get: operations["getProof"];
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
        get: operations["getProofContent"];
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
         * @description The reference is unique; only its letters and digits are compared. Above an amount, those who approved the payment or made the refund due may not record it, nor who gave one of them the power to, has it from one of them, or has had it for too short a time. Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.
         */
        post: operations["recordRefund"];
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
        post: operations["rejectPayment"];
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
        post: operations["requestProof"];
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
        get: operations["getPaymentOfOrder"];
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
         * Send the proof of payment: a PDF, PNG, JPEG, WebP, GIF or AVIF of at most 10 MiB
         * @description Until an admin decides, another proof replaces the first; at most ten. The deadline is judged by when the request began, and the file may take 120 seconds to arrive, at 4 KiB a second or more. At most two uploads per user at a time. Only what the file shows is kept: GIF and AVIF become JPEG, a PDF is written anew from its pages.
         */
        post: operations["submitProof"];
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
        get: operations["countPayments"];
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
        get: operations["getPolicy"];
        /**
         * Change the authorization policy; it holds everywhere within 5 seconds
         * @description Who is no admin changes only roles that have no permission that they lack (403). Naming `users` needs `user:manage` too, and is bound like `PUT /v1/users/{id}/roles`.
         */
        put: operations["updatePolicy"];
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
         * @description Prices are in minor units. A category is named by its path or id and includes what is below it. `quantity` is at most 10, which stands for itself and more, for those who may not read stock.
         */
        get: operations["listProducts"];
        put?: never;
        /** Add a product */
        post: operations["createProduct"];
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
        /**
         * A product
         * @description `quantity` is at most 10, which stands for itself and more, for those who may not read stock.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /** Take a product out of the catalogue; orders keep it */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /**
         * Change a product; If-Match names the version that was seen
         * @description A price below half of the highest one of the last seven days needs `product:reprice` (403 `price-drop`), and so does another SKU or vehicle class (403 `product-identity`).
         */
        patch: operations["updateProduct"];
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
        get: operations["listProductHistory"];
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
        post: operations["addProductImage"];
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
        get: operations["getProductImage"];
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
        /**
         * Several products at once
         * @description `quantity` is at most 10, which stands for itself and more, for those who may not read stock.
         */
        post: operations["batchGetProducts"];
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
         * Add or change products by a CSV file or an Excel workbook, with a report on every row
         * @description Columns: sku (required), name, brand, description, category (path or id), vehicleClass, price and cost in dollars, spec:… for specifications. A column that is missing leaves what products have. CSV in UTF-8, UTF-16, or Windows-1252, separated by commas, semicolons, or tabs; of a workbook (.xlsx) the first visible sheet. At most 10,000 rows and 10 MiB. Rows have the numbers that a spreadsheet program shows. The whole file is checked before a row is written; rows with faults are left out. A dryRun writes nothing and reports what the import would do. The same file twice changes nothing the second time; where `interrupted` is true, it writes the rest.
         */
        post: operations["importProducts"];
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
        get: operations["listSales"];
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
        get: operations["listBestSellers"];
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
        get: operations["exportSales"];
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
        get: operations["getSalesSeries"];
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
        get: operations["getSalesSummary"];
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
        /** The price of shipping parcels to a postal code */
        post: operations["quoteShipping"];
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
        get: operations["listStock"];
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
        post: operations["createAdjustment"];
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
        put: operations["setAlertLevel"];
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
        get: operations["listStockAlerts"];
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
        get: operations["listMovements"];
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
        post: operations["createReceipt"];
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
        get: operations["listReservations"];
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
         * Set a warehouse to what was counted, by a CSV file or an Excel workbook
         * @description Fields of the form: `file`, `warehouseId`, and `dryRun` to see what would change. The file has the columns sku and counted; others are passed over. CSV in UTF-8, UTF-16, or Windows-1252, separated by commas, semicolons, or tabs; of a workbook (.xlsx) the first visible sheet. While a row is bad nothing is applied; each is named in `errors`, with the number that a spreadsheet program shows. At most 5,000 rows and 3 MiB.
         */
        post: operations["submitStockTake"];
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
        post: operations["createTransfer"];
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
        /**
         * People whose username, e-mail address or name begins with a text
         * @description No e-mail address: addresses of pages end up in logs. Whom it showed to whom is in the audit log.
         */
        get: operations["listUsers"];
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
         * @description `If-Match` names the `version` of the person as `GET /v1/users` lists them. Nobody gives a role or a warehouse beyond their own permissions, changes their own roles, or those of a user who has more (403).
         */
        put: operations["setUserRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove somebody’s authenticator app, as when it is lost; they set up another at their next login
         * @description Ends all their sessions and their password first: they choose another with `POST /v1/auth/forgot-password`. Answers when every service knows.
         */
        delete: operations["resetSecondFactor"];
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
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name, phone or addresses; with If-Match only what you have seen */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * People whose username, e-mail address or name begins with a text, which may be an e-mail address
         * @description Changes nothing. Whom it showed to whom is in the audit log.
         */
        post: operations["searchUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        get: operations["listWarehouses"];
        put?: never;
        /** Open a warehouse */
        post: operations["createWarehouse"];
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
            country?: components["schemas"]["Country"];
            name: string;
            note?: string;
            phone: string;
            state?: string;
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
        /** @enum {string} */
        ApprovalStatus: "PENDING" | "APPROVED" | "DECLINED";
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
        CheckMoney: {
            moneyReceived: boolean;
            reason?: string;
        };
        Confirm: {
            code: string;
            username: string;
        };
        /** @enum {string} */
        Country: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
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
        DiscardDeadLetter: {
            reason: string;
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
            errorsLeftOut: number;
            failed: number;
            interrupted: boolean;
            notWritten: number;
            outcomes: {
                /** @enum {string} */
                outcome: "created" | "updated" | "unchanged" | "refused" | "not-written" | "unknown";
                row: number;
                sku: string;
            }[];
            rows: number;
            source: components["schemas"]["SpreadsheetSource"];
            unchanged: number;
            updated: number;
        };
        KnownAddress: {
            city: string;
            country?: components["schemas"]["Country"];
            name: string;
            note?: string;
            phone: string;
            state?: string;
            street: string;
            zip: string;
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
            userId?: string;
            version: number;
        };
        OrderApproval: {
            decidedAt?: components["schemas"]["Timestamp"];
            decidedBy?: string;
            expiresAt?: components["schemas"]["Timestamp"];
            id: components["schemas"]["Id"];
            requestedAt: components["schemas"]["Timestamp"];
            status: components["schemas"]["ApprovalStatus"];
            userId: string;
            value: components["schemas"]["Price"];
            version: number;
        };
        OrderApprovalPage: {
            items: components["schemas"]["OrderApproval"][];
            nextCursor: string | null;
            total?: number;
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
            refundExcludedUsers?: string[];
            refundReference?: string;
            reviewBy?: components["schemas"]["Timestamp"];
            reviewDeadline?: components["schemas"]["Timestamp"];
            status: components["schemas"]["PaymentStatus"];
            userId?: string;
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
        PaymentStatus: "PENDING" | "SUBMITTED" | "APPROVED" | "REJECTED" | "CLOSED" | "TO_BE_CHECKED" | "REFUND_DUE" | "REFUNDED";
        /** @enum {string} */
        Permission: "profile:own" | "order:own" | "order:manage" | "payment:own" | "payment:manage" | "product:edit" | "product:reprice" | "stock:read" | "stock:edit" | "stock:manage" | "sales:read" | "user:manage" | "policy:read" | "policy:edit" | "dead-letter:manage" | "audit:read";
        Person: {
            editable: boolean;
            email: string;
            id: string;
            name: string;
            roles: components["schemas"]["Role"][];
            username: string;
            version: number;
            warehouses: string[] | null;
        };
        PersonPage: {
            grantableRoles: components["schemas"]["Role"][];
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
            permissionGrants?: {
                [key: string]: {
                    [key: string]: {
                        /** Format: date-time */
                        at: string;
                        by: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            roles: {
                [key: string]: string[];
            };
            users: {
                [key: string]: {
                    endedSessions?: ({
                        id: string;
                        /** Format: date-time */
                        until: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    /** Format: date-time */
                    expiresAt?: string;
                    grants?: {
                        [key: string]: {
                            /** Format: date-time */
                            at: string;
                            by: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
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
                    verifiedSessions?: ({
                        id: string;
                        /** Format: date-time */
                        until: string;
                    } & {
                        [key: string]: unknown;
                    })[];
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
            addresses: components["schemas"]["KnownAddress"][];
            email: string;
            id: string;
            name: string;
            permissions?: components["schemas"]["Permission"][];
            phone: string | null;
            roles: components["schemas"]["Role"][];
            /** @enum {string} */
            secondFactor?: "passed" | "needed" | "not-enrolled";
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
            toCountry?: components["schemas"]["Country"];
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
        RequestApproval: {
            value: components["schemas"]["Price"];
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
            code: string;
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
        SearchOrders: {
            cursor?: string;
            /** @default false */
            export?: boolean;
            from?: components["schemas"]["Timestamp"];
            /** @default 20 */
            limit?: number;
            q?: string;
            /**
             * @default newest
             * @enum {string}
             */
            sort?: "newest" | "oldest";
            status?: components["schemas"]["OrderStatus"][];
            to?: components["schemas"]["Timestamp"];
        };
        SearchUsers: {
            cursor?: string;
            /** @default 20 */
            limit?: number;
            q?: string;
        };
        SecondFactorCode: {
            code: string;
        };
        SecondFactorEnrollment: {
            secret: string;
            uri: string;
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
        /**
         * @example {
         *       "format": "csv",
         *       "encoding": "UTF-8",
         *       "separator": "comma"
         *     }
         */
        SpreadsheetSource: {
            /** @enum {string} */
            encoding?: "UTF-8" | "UTF-16" | "Windows-1252";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @enum {string} */
            separator?: "comma" | "semicolon" | "tab";
            sheet?: string;
        };
        StockAlert: {
            alertLevel: number;
            available: number;
            closedAt: components["schemas"]["Timestamp"] | null;
            committed: number;
            id: components["schemas"]["Id"];
            onHand: number;
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
            committed: number;
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
                message: string;
                row: number;
            }[];
            errorsLeftOut: number;
            rows: number;
            source: components["schemas"]["SpreadsheetSource"];
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
    responses: {
        /** @description Account not accepted. The account was created outside of the shop, with a username that the shop does not accept. */
        "account-not-accepted": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/account-not-accepted",
                 *       "title": "Account not accepted",
                 *       "status": 403
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 403;
                    /** @enum {string} */
                    type: "/problems/account-not-accepted";
                };
            };
        };
        /** @description Approval not needed. No order of the customer was refused within a day for want of an approval. */
        "approval-not-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/approval-not-needed",
                 *       "title": "Approval not needed",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/approval-not-needed";
                };
            };
        };
        /** @description Invalid request. A part of the request does not match its description; `errors` names each invalid field by JSON pointer. */
        "bad-request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/bad-request",
                 *       "title": "Invalid request",
                 *       "status": 400
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 400;
                    /** @enum {string} */
                    type: "/problems/bad-request";
                };
            };
        };
        /** @description Cart full. The cart has as many different products as allowed. */
        "cart-full": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/cart-full",
                 *       "title": "Cart full",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/cart-full";
                };
            };
        };
        /** @description Destination not served. The shop does not deliver to the country of the address. */
        "destination-not-served": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/destination-not-served",
                 *       "title": "Destination not served",
                 *       "status": 422
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "/problems/destination-not-served";
                };
            };
        };
        /** @description Concurrent edits. Others change the product, or create one with the same SKU, at the same moment. */
        "edit-conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/edit-conflict",
                 *       "title": "Concurrent edits",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/edit-conflict";
                };
            };
        };
        /** @description Permission required. The roles of the user do not grant the permission that the operation needs, or not at this address. */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/forbidden",
                 *       "title": "Permission required",
                 *       "status": 403
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 403;
                    /** @enum {string} */
                    type: "/problems/forbidden";
                };
            };
        };
        /** @description Idempotency key reused. The `Idempotency-Key` was sent before with a different request. */
        "idempotency-key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/idempotency-key-reused",
                 *       "title": "Idempotency key reused",
                 *       "status": 422
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "/problems/idempotency-key-reused";
                };
            };
        };
        /** @description Internal error. The service failed in a way that it did not expect. The failure is logged. */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "Internal error",
                 *       "status": 500
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 500;
                    /** @enum {string} */
                    type: "/problems/internal";
                };
            };
        };
        /** @description Resource not found. Nothing exists at this address, or not for this user. */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "Resource not found",
                 *       "status": 404
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 404;
                    /** @enum {string} */
                    type: "/problems/not-found";
                };
            };
        };
        /** @description Return exceeds shipment. More units would come back than the order was sent; `available` says how many are out. */
        "not-sent": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-sent",
                 *       "title": "Return exceeds shipment",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/not-sent";
                };
            };
        };
        /** @description Stale version. The resource changed after the version that `If-Match` names; `current`, where present, holds its current state. */
        "precondition-failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition-failed",
                 *       "title": "Stale version",
                 *       "status": 412
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 412;
                    /** @enum {string} */
                    type: "/problems/precondition-failed";
                };
            };
        };
        /** @description If-Match required. The operation is based on a version of the resource, and `If-Match` is missing. */
        "precondition-required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition-required",
                 *       "title": "If-Match required",
                 *       "status": 428
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 428;
                    /** @enum {string} */
                    type: "/problems/precondition-required";
                };
            };
        };
        /** @description Redrive failed. The event failed again, or the service no longer consumes its topic; `reason` says why. */
        "redrive-failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/redrive-failed",
                 *       "title": "Redrive failed",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/redrive-failed";
                };
            };
        };
        /** @description Request timeout. The body of the request did not arrive in time. */
        "request-timeout": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/request-timeout",
                 *       "title": "Request timeout",
                 *       "status": 408
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 408;
                    /** @enum {string} */
                    type: "/problems/request-timeout";
                };
            };
        };
        /** @description Second factor already enrolled. The user has an authenticator app already. */
        "second-factor-enrolled": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/second-factor-enrolled",
                 *       "title": "Second factor already enrolled",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/second-factor-enrolled";
                };
            };
        };
        /** @description No second factor enrolled. The user has no authenticator app, or another login started to set one up. */
        "second-factor-not-enrolled": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/second-factor-not-enrolled",
                 *       "title": "No second factor enrolled",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/second-factor-not-enrolled";
                };
            };
        };
        /** @description Insufficient stock. Fewer units are available than requested; `short` or `available` says how many. */
        "stock-short": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/stock-short",
                 *       "title": "Insufficient stock",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/stock-short";
                };
            };
        };
        /** @description Content too large. The body or the file is larger than the operation accepts. */
        "too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/too-large",
                 *       "title": "Content too large",
                 *       "status": 413
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 413;
                    /** @enum {string} */
                    type: "/problems/too-large";
                };
            };
        };
        /** @description Too many requests. The user or the address sent more requests than allowed. */
        "too-many-requests": {
            headers: {
                /** @description How many seconds to wait before the next attempt */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/too-many-requests",
                 *       "title": "Too many requests",
                 *       "status": 429
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 429;
                    /** @enum {string} */
                    type: "/problems/too-many-requests";
                };
            };
        };
        /** @description Authentication required. The access token is missing, expired, revoked or invalid, or the credentials are wrong. */
        unauthorized: {
            headers: {
                /** @description The scheme to authenticate with: `Bearer` */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unauthorized",
                 *       "title": "Authentication required",
                 *       "status": 401
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 401;
                    /** @enum {string} */
                    type: "/problems/unauthorized";
                };
            };
        };
        /** @description Service unavailable. The service, its store or another service does not respond for the moment, or is full. */
        unavailable: {
            headers: {
                /** @description How many seconds to wait before the next attempt */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unavailable",
                 *       "title": "Service unavailable",
                 *       "status": 503
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 503;
                    /** @enum {string} */
                    type: "/problems/unavailable";
                };
            };
        };
        /** @description Unknown reference. The request names a warehouse or product that does not exist, or is not known here yet. */
        "unknown-reference": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unknown-reference",
                 *       "title": "Unknown reference",
                 *       "status": 404
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 404;
                    /** @enum {string} */
                    type: "/problems/unknown-reference";
                };
            };
        };
        /** @description Unsupported media type. The operation does not accept a body or a file of this type. */
        "unsupported-media-type": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unsupported-media-type",
                 *       "title": "Unsupported media type",
                 *       "status": 415
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 415;
                    /** @enum {string} */
                    type: "/problems/unsupported-media-type";
                };
            };
        };
        /** @description Warehouse name taken. Another warehouse has this name. */
        "warehouse-name-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/warehouse-name-taken",
                 *       "title": "Warehouse name taken",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/warehouse-name-taken";
                };
            };
        };
        /** @description Invalid state. The state of the resource does not allow the operation. */
        "wrong-state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/wrong-state",
                 *       "title": "Invalid state",
                 *       "status": 409
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "/problems/wrong-state";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuthAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listCartAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOrderAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listPaymentAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listProductAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listSalesReportAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listWarehouseAuditLog: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmRegistration: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["account-not-accepted"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `already-registered`: Another account has the username or the e-mail address; `errors` names which.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/already-registered",
                     *       "title": "Account exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/already-registered" | "/problems/registration-pending";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    chooseFirstPassword: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `login-step-needed`: The identity provider asks for a step that this API does not offer.
             *     - `not-confirmed`: The login is right, but the registration is not confirmed yet.
             *     - `password-change-required`: The account was invited and has no password of its own yet; `session` is the token for choosing one.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/login-step-needed",
                     *       "title": "Login step required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/login-step-needed" | "/problems/not-confirmed" | "/problems/password-change-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    requestPasswordReset: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    exchangeGoogleCode: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `account-not-accepted`: The account was created outside of the shop, with a username that the shop does not accept.
             *     - `email-not-verified`: Google has not verified the e-mail address of the account.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/account-not-accepted",
                     *       "title": "Account not accepted",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/account-not-accepted" | "/problems/email-not-verified";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `password-login-exists`: The e-mail address of the Google account belongs to an account with a password.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/password-login-exists",
                     *       "title": "Password login exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/password-login-exists" | "/problems/registration-pending";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    startGoogleLogin: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    logIn: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `account-not-accepted`: The account was created outside of the shop, with a username that the shop does not accept.
             *     - `login-step-needed`: The identity provider asks for a step that this API does not offer.
             *     - `not-confirmed`: The login is right, but the registration is not confirmed yet.
             *     - `password-change-required`: The account was invited and has no password of its own yet; `session` is the token for choosing one.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/account-not-accepted",
                     *       "title": "Account not accepted",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/account-not-accepted" | "/problems/login-step-needed" | "/problems/not-confirmed" | "/problems/password-change-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            /**
             * @description - `already-registered`: Another account has the username or the e-mail address; `errors` names which.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/already-registered",
                     *       "title": "Account exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/already-registered" | "/problems/registration-pending";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    logOut: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    refreshTokens: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    registerUser: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["account-not-accepted"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `already-registered`: Another account has the username or the e-mail address; `errors` names which.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/already-registered",
                     *       "title": "Account exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/already-registered" | "/problems/registration-pending";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resendConfirmationCode: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resetPassword: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    passSecondFactor: {
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
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactorCode"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["second-factor-not-enrolled"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-attempts`: Too many attempts of this kind were made for the account or from the network.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-attempts",
                     *       "title": "Too many attempts",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-attempts" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    enrollSecondFactor: {
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
                     *       "secret": "text",
                     *       "uri": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorEnrollment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["second-factor-enrolled"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `version` of an earlier response: this one is then no older. `latest`: it is read from the primary, as a checkout needs. */
                "X-Cart-Version"?: string;
                /** @description The cart of a guest, where no token says whose it is */
                "X-Guest-Cart"?: string;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    clearCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cart of a guest, where no token says whose it is */
                "X-Guest-Cart"?: string;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    setCartItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cart of a guest, where no token says whose it is */
                "X-Guest-Cart"?: string;
            };
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["cart-full"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeCartItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The cart of a guest, where no token says whose it is */
                "X-Guest-Cart"?: string;
            };
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    mergeCart: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags of the responses that you have */
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listCartDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteCartDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardCartDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redriveCartDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOrderDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteOrderDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardOrderDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redriveOrderDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listPaymentDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deletePaymentDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardPaymentDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redrivePaymentDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listProductDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteProductDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardProductDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redriveProductDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listSalesReportDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteSalesReportDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardSalesReportDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redriveSalesReportDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listWarehouseDeadLetters: {
        parameters: {
            query?: {
                count?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteWarehouseDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    discardWarehouseDeadLetter: {
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
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetter"];
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    redriveWarehouseDeadLetter: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["redrive-failed"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getApiDocument: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOrderApprovals: {
        parameters: {
            query?: {
                count?: boolean;
                cursor?: string;
                limit?: number;
                sort?: "newest" | "oldest";
                status?: string;
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
                     *           "userId": "text",
                     *           "value": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "status": "PENDING",
                     *           "version": 3,
                     *           "requestedAt": "2026-11-01T09:30:00.000Z",
                     *           "decidedBy": "text",
                     *           "decidedAt": "2026-11-01T09:30:00.000Z",
                     *           "expiresAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OrderApprovalPage"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    requestOrderApproval: {
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
                 *       "value": {
                 *         "amount": 4599000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RequestApproval"];
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
                     *       "userId": "text",
                     *       "value": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "version": 3,
                     *       "requestedAt": "2026-11-01T09:30:00.000Z",
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "expiresAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderApproval"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["approval-not-needed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    approveOrderApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
                     *       "value": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "version": 3,
                     *       "requestedAt": "2026-11-01T09:30:00.000Z",
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "expiresAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderApproval"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-approval`: Team members cannot decide on their own requests for approval.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-approval" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    declineOrderApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
                     *       "value": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "PENDING",
                     *       "version": 3,
                     *       "requestedAt": "2026-11-01T09:30:00.000Z",
                     *       "decidedBy": "text",
                     *       "decidedAt": "2026-11-01T09:30:00.000Z",
                     *       "expiresAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderApproval"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-approval`: Team members cannot decide on their own requests for approval.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-approval" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            412: components["responses"]["precondition-failed"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                cursor?: string;
                export?: boolean;
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
                     *           "number": "ES-7K3M9Q2X",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `approval-required`: The unpaid orders would be worth more than `limit`.
             *     - `cart-already-ordered`: Everything in the cart was ordered already; `orderId` is the order.
             *     - `cart-empty`: The order names no items, and the cart is empty.
             *     - `first-order-limit`: First orders may hold a share of the stock, which is used up; `lines` names the products.
             *     - `product-gone`: Some of the products are no longer for sale; `missing` lists their identifiers.
             *     - `stock-short`: Fewer units are available than requested; `short` or `available` says how many.
             *     - `too-many-units`: More units of a product would wait for payment than allowed; `limit` and `lines` say which.
             *     - `too-many-unpaid-orders`: As many orders of the customer, the address or the network as allowed wait for payment, or ended with a payment that is to be checked.
             *     - `total-changed`: The order would cost another total than `expectedTotal`; `total` is the current one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/approval-required",
                     *       "title": "Approval required",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/approval-required" | "/problems/cart-already-ordered" | "/problems/cart-empty" | "/problems/first-order-limit" | "/problems/product-gone" | "/problems/stock-short" | "/problems/too-many-units" | "/problems/too-many-unpaid-orders" | "/problems/total-changed";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `destination-not-served`: The shop does not deliver to the country of the address.
             *     - `idempotency-key-reused`: The `Idempotency-Key` was sent before with a different request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/destination-not-served",
                     *       "title": "Destination not served",
                     *       "status": 422
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 422;
                        /** @enum {string} */
                        type: "/problems/destination-not-served" | "/problems/idempotency-key-reused";
                    };
                };
            };
            /**
             * @description - `order-cool-down`: Several orders of the customer ended unpaid.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/order-cool-down",
                     *       "title": "Order cool-down",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/order-cool-down" | "/problems/too-many-requests";
                    };
                };
            };
            500: components["responses"]["internal"];
            /**
             * @description - `placing-took-too-long`: The order could not be placed in time and was rolled back.
             *     - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/placing-took-too-long",
                     *       "title": "Placing timed out",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/placing-took-too-long" | "/problems/unavailable";
                    };
                };
            };
        };
    };
    getOrder: {
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    cancelOrder: {
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmDelivery: {
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    followOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last event that the client has */
                "Last-Event-ID"?: number;
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
                     *       "status": "PENDING_PAYMENT",
                     *       "at": "2026-11-01T09:30:00.000Z",
                     *       "by": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d10",
                     *       "note": "By the side door",
                     *       "orderId": "0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11",
                     *       "number": "ES-7K3M9Q2X"
                     *     }
                     */
                    "text/event-stream": components["schemas"]["OrderEvent"];
                };
            };
            /** @description There is nothing left to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            /**
             * @description - `too-many-requests`: The user or the address sent more requests than allowed.
             *     - `too-many-streams`: The user or the network has as many event streams open as allowed.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-requests" | "/problems/too-many-streams";
                    };
                };
            };
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    reorderItems: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    recordReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
                "Idempotency-Key": string;
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `refund-exceeds-order`: More money would be refunded than was paid and not refunded yet.
             *     - `return-exceeds-order`: More units would be returned than were ordered and not returned yet.
             *     - `wrong-state`: The state of the resource does not allow the operation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/refund-exceeds-order",
                     *       "title": "Refund exceeds order",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/refund-exceeds-order" | "/problems/return-exceeds-order" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["idempotency-key-reused"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updateOrderStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "number": "ES-7K3M9Q2X",
                     *       "userId": "text",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    countOrders: {
        parameters: {
            query?: {
                closed?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    quoteOrder: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `cart-already-ordered`: Everything in the cart was ordered already; `orderId` is the order.
             *     - `cart-empty`: The order names no items, and the cart is empty.
             *     - `product-gone`: Some of the products are no longer for sale; `missing` lists their identifiers.
             *     - `stock-short`: Fewer units are available than requested; `short` or `available` says how many.
             *     - `too-many-units`: More units of a product would wait for payment than allowed; `limit` and `lines` say which.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/cart-already-ordered",
                     *       "title": "Cart already ordered",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/cart-already-ordered" | "/problems/cart-empty" | "/problems/product-gone" | "/problems/stock-short" | "/problems/too-many-units";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["destination-not-served"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            /**
             * @description - `placing-took-too-long`: The order could not be placed in time and was rolled back.
             *     - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/placing-took-too-long",
                     *       "title": "Placing timed out",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/placing-took-too-long" | "/problems/unavailable";
                    };
                };
            };
        };
    };
    searchOrders: {
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
                 *       "q": "text",
                 *       "status": [
                 *         "PENDING_PAYMENT"
                 *       ],
                 *       "from": "2026-11-01T09:30:00.000Z",
                 *       "to": "2026-11-01T09:30:00.000Z",
                 *       "sort": "newest",
                 *       "cursor": "text",
                 *       "limit": 20,
                 *       "export": false
                 *     }
                 */
                "application/json": components["schemas"]["SearchOrders"];
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
                     *           "number": "ES-7K3M9Q2X",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listPayments: {
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
                     *           "userId": "text",
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
                     *           "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *           "refundReference": "text",
                     *           "refundExcludedUsers": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    approvePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["precondition-failed"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    checkMoney: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                 *       "moneyReceived": true,
                 *       "reason": "The proof shows another amount"
                 *     }
                 */
                "application/json": components["schemas"]["CheckMoney"];
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProof: {
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
                    /** @description A signed address of the proof, which is sent as an attachment of its content type */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProofContent: {
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
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    recordRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             *     - `second-person-required`: The amount needs a person who had no part in the payment or in the roles of those who had.
             *     - `second-person-too-recent`: The user got the permission too recently to record a refund of this amount.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required" | "/problems/second-person-required" | "/problems/second-person-too-recent";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `refund-reference-used`: Another refund has this reference; only letters and digits are compared.
             *     - `wrong-state`: The state of the resource does not allow the operation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/refund-reference-used",
                     *       "title": "Refund reference used",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/refund-reference-used" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    rejectPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["wrong-state"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    requestProof: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-order`: Team members cannot decide on their own orders.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/own-order" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `proof-request-limit`: As many other proofs as allowed were requested of the customer.
             *     - `wrong-state`: The state of the resource does not allow the operation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/proof-request-limit",
                     *       "title": "Proof request limit reached",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/proof-request-limit" | "/problems/wrong-state";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getPaymentOfOrder: {
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    submitProof: {
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
                     *       "userId": "text",
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
                     *       "reviewDeadline": "2026-11-01T09:30:00.000Z",
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
                     *       "refundReference": "text",
                     *       "refundExcludedUsers": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            /**
             * @description - `request-timeout`: The body of the request did not arrive in time.
             *     - `upload-too-slow`: The file arrives at less than the minimum rate.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/request-timeout",
                     *       "title": "Request timeout",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 408;
                        /** @enum {string} */
                        type: "/problems/request-timeout" | "/problems/upload-too-slow";
                    };
                };
            };
            /**
             * @description - `payment-deadline-passed`: The upload began after the deadline of the payment.
             *     - `proof-limit`: As many proofs as allowed were sent for the payment.
             *     - `wrong-state`: The state of the resource does not allow the operation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/payment-deadline-passed",
                     *       "title": "Payment deadline passed",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/payment-deadline-passed" | "/problems/proof-limit" | "/problems/wrong-state";
                    };
                };
            };
            /**
             * @description - `proof-too-complex`: The file unpacks to too much, has too many pages or takes too long to read.
             *     - `proof-too-many-pixels`: The image has more pixels than allowed.
             *     - `too-large`: The body or the file is larger than the operation accepts.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/proof-too-complex",
                     *       "title": "Proof too complex",
                     *       "status": 413
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 413;
                        /** @enum {string} */
                        type: "/problems/proof-too-complex" | "/problems/proof-too-many-pixels" | "/problems/too-large";
                    };
                };
            };
            /**
             * @description - `proof-active-content`: The PDF runs scripts, starts programs or sends data.
             *     - `proof-damaged`: The file is incomplete or cannot be read.
             *     - `proof-encrypted`: The PDF needs a password.
             *     - `proof-heic`: The file is a HEIC or HEIF image.
             *     - `proof-unsupported`: The content of the file is not a PDF, PNG, JPEG, WebP, GIF or AVIF.
             *     - `unsupported-media-type`: The operation does not accept a body or a file of this type.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/proof-active-content",
                     *       "title": "Proof with active content",
                     *       "status": 415
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 415;
                        /** @enum {string} */
                        type: "/problems/proof-active-content" | "/problems/proof-damaged" | "/problems/proof-encrypted" | "/problems/proof-heic" | "/problems/proof-unsupported" | "/problems/unsupported-media-type";
                    };
                };
            };
            /**
             * @description - `too-many-refused-files`: Too many files of the user were refused lately.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             *     - `too-many-uploads`: The user has as many uploads in flight as allowed.
             *     - `upload-share-used`: The uploads in flight of the user hold their share of the space for files.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-refused-files",
                     *       "title": "Too many refused files",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-refused-files" | "/problems/too-many-requests" | "/problems/too-many-uploads" | "/problems/upload-share-used";
                    };
                };
            };
            500: components["responses"]["internal"];
            /**
             * @description - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             *     - `upload-displaced`: The upload was ended to make room for others while the space for files was used up.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unavailable",
                     *       "title": "Service unavailable",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/unavailable" | "/problems/upload-displaced";
                    };
                };
            };
        };
    };
    countPayments: {
        parameters: {
            query?: {
                closed?: boolean;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: {
                /** @description The ETags of the responses that you have */
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
                     *       "version": 3,
                     *       "roles": {},
                     *       "permissionGrants": {},
                     *       "users": {},
                     *       "hasMore": true
                     *     }
                     */
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description What you have is what there is */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updatePolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
            };
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
                     *       "permissionGrants": {},
                     *       "users": {},
                     *       "hasMore": true
                     *     }
                     */
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /**
             * @description - `bad-request`: A part of the request does not match its description; `errors` names each invalid field by JSON pointer.
             *     - `policy-without-admin`: The change would leave nobody who can change the policy; `errors` names the part.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/bad-request",
                     *       "title": "Invalid request",
                     *       "status": 400
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 400;
                        /** @enum {string} */
                        type: "/problems/bad-request" | "/problems/policy-without-admin";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            /**
             * @description - `beyond-own-permissions`: The change would give or remove permissions that the user does not have.
             *     - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-roles`: Users cannot change their own roles.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/beyond-own-permissions",
                     *       "title": "Beyond own permissions",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/beyond-own-permissions" | "/problems/forbidden" | "/problems/own-roles" | "/problems/second-factor-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                brand?: string;
                category?: string;
                cursor?: string;
                inStock?: boolean;
                limit?: number;
                maxPrice?: number;
                minPrice?: number;
                q?: string;
                sort?: "relevance" | "newest" | "price-asc" | "price-desc" | "name";
            };
            header?: {
                /** @description The ETags of the responses that you have */
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
                     *           "vehicleClass": "car",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "specs": {},
                     *           "category": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon",
                     *             "path": "cars/suv"
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createProduct: {
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
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "specs": {},
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
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
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            /**
             * @description - `edit-conflict`: Others change the product, or create one with the same SKU, at the same moment.
             *     - `sku-taken`: Another product has this SKU.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/edit-conflict",
                     *       "title": "Concurrent edits",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/edit-conflict" | "/problems/sku-taken";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags of the responses that you have */
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
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "specs": {},
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            409: components["responses"]["edit-conflict"];
            412: components["responses"]["precondition-failed"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
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
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "specs": {},
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
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
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `price-drop`: The price is below half of the highest one of the last seven days.
             *     - `product-identity`: The change gives the product another SKU or vehicle class.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/price-drop" | "/problems/product-identity" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `edit-conflict`: Others change the product, or create one with the same SKU, at the same moment.
             *     - `sku-taken`: Another product has this SKU.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/edit-conflict",
                     *       "title": "Concurrent edits",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/edit-conflict" | "/problems/sku-taken";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listProductHistory: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addProductImage: {
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
                     *       "vehicleClass": "car",
                     *       "price": {
                     *         "amount": 4599000,
                     *         "currency": "USD"
                     *       },
                     *       "specs": {},
                     *       "category": {
                     *         "id": "text",
                     *         "name": "Borealis Falcon",
                     *         "path": "cars/suv"
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
                     *       "version": 3,
                     *       "createdAt": "2026-11-01T09:30:00.000Z",
                     *       "updatedAt": "2026-11-01T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            /**
             * @description - `request-timeout`: The body of the request did not arrive in time.
             *     - `upload-too-slow`: The file arrives at less than the minimum rate.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/request-timeout",
                     *       "title": "Request timeout",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 408;
                        /** @enum {string} */
                        type: "/problems/request-timeout" | "/problems/upload-too-slow";
                    };
                };
            };
            /**
             * @description - `edit-conflict`: Others change the product, or create one with the same SKU, at the same moment.
             *     - `too-many-images`: The product has as many images as allowed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/edit-conflict",
                     *       "title": "Concurrent edits",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/edit-conflict" | "/problems/too-many-images";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-refused-files`: Too many files of the user were refused lately.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             *     - `too-many-uploads`: The user has as many uploads in flight as allowed.
             *     - `upload-share-used`: The uploads in flight of the user hold their share of the space for files.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-refused-files",
                     *       "title": "Too many refused files",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-refused-files" | "/problems/too-many-requests" | "/problems/too-many-uploads" | "/problems/upload-share-used";
                    };
                };
            };
            500: components["responses"]["internal"];
            /**
             * @description - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             *     - `upload-displaced`: The upload was ended to make room for others while the space for files was used up.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unavailable",
                     *       "title": "Service unavailable",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/unavailable" | "/problems/upload-displaced";
                    };
                };
            };
        };
    };
    getProductImage: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    batchGetProducts: {
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
                     *           "vehicleClass": "car",
                     *           "price": {
                     *             "amount": 4599000,
                     *             "currency": "USD"
                     *           },
                     *           "specs": {},
                     *           "category": {
                     *             "id": "text",
                     *             "name": "Borealis Falcon",
                     *             "path": "cars/suv"
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    importProducts: {
        parameters: {
            query?: {
                dryRun?: boolean;
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
                     *       "source": {
                     *         "format": "csv",
                     *         "encoding": "UTF-8",
                     *         "separator": "comma"
                     *       },
                     *       "rows": 1,
                     *       "created": 1,
                     *       "updated": 1,
                     *       "unchanged": 1,
                     *       "failed": 1,
                     *       "notWritten": 1,
                     *       "interrupted": true,
                     *       "outcomes": [
                     *         {
                     *           "row": 1,
                     *           "sku": "C-BOREALIS-FALCON",
                     *           "outcome": "created"
                     *         }
                     *       ],
                     *       "errors": [
                     *         {
                     *           "row": 1,
                     *           "field": "text",
                     *           "message": "text"
                     *         }
                     *       ],
                     *       "errorsLeftOut": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /**
             * @description - `request-timeout`: The body of the request did not arrive in time.
             *     - `upload-too-slow`: The file arrives at less than the minimum rate.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/request-timeout",
                     *       "title": "Request timeout",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 408;
                        /** @enum {string} */
                        type: "/problems/request-timeout" | "/problems/upload-too-slow";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            /**
             * @description - `too-many-refused-files`: Too many files of the user were refused lately.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             *     - `too-many-uploads`: The user has as many uploads in flight as allowed.
             *     - `upload-share-used`: The uploads in flight of the user hold their share of the space for files.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-refused-files",
                     *       "title": "Too many refused files",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-refused-files" | "/problems/too-many-requests" | "/problems/too-many-uploads" | "/problems/upload-share-used";
                    };
                };
            };
            500: components["responses"]["internal"];
            /**
             * @description - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             *     - `upload-displaced`: The upload was ended to make room for others while the space for files was used up.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unavailable",
                     *       "title": "Service unavailable",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/unavailable" | "/problems/upload-displaced";
                    };
                };
            };
        };
    };
    listSales: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listBestSellers: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    exportSales: {
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
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            /**
             * @description - `busy`: As many exports as allowed run at the moment.
             *     - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/busy",
                     *       "title": "Too many exports",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/busy" | "/problems/unavailable";
                    };
                };
            };
        };
    };
    getSalesSeries: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getSalesSummary: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    quoteShipping: {
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
                 *       "toCountry": "AD",
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["destination-not-served"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listStock: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                low?: boolean;
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
                     *           "committed": 1,
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createAdjustment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `other-warehouse`: The user is limited to warehouses of which this is none.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/other-warehouse" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["unknown-reference"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["stock-short"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    setAlertLevel: {
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
                     *       "committed": 1,
                     *       "available": 1,
                     *       "alertLevel": 1
                     *     }
                     */
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `other-warehouse`: The user is limited to warehouses of which this is none.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/other-warehouse" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["unknown-reference"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listStockAlerts: {
        parameters: {
            query?: {
                count?: boolean;
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
                     *           "onHand": 1,
                     *           "committed": 1,
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMovements: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `other-warehouse`: The user is limited to warehouses of which this is none.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/other-warehouse" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["unknown-reference"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["not-sent"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listReservations: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    submitStockTake: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
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
                 *       "dryRun": true
                 *     }
                 */
                "multipart/form-data": {
                    dryRun?: boolean;
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
                     *       "source": {
                     *         "format": "csv",
                     *         "encoding": "UTF-8",
                     *         "separator": "comma"
                     *       },
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
                     *           "row": 1,
                     *           "field": "text",
                     *           "message": "text"
                     *         }
                     *       ],
                     *       "errorsLeftOut": 1
                     *     }
                     */
                    "application/json": components["schemas"]["StockTakeReport"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `other-warehouse`: The user is limited to warehouses of which this is none.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/other-warehouse" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["unknown-reference"];
            /**
             * @description - `request-timeout`: The body of the request did not arrive in time.
             *     - `upload-too-slow`: The file arrives at less than the minimum rate.
             */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/request-timeout",
                     *       "title": "Request timeout",
                     *       "status": 408
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 408;
                        /** @enum {string} */
                        type: "/problems/request-timeout" | "/problems/upload-too-slow";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["idempotency-key-reused"];
            /**
             * @description - `too-many-refused-files`: Too many files of the user were refused lately.
             *     - `too-many-requests`: The user or the address sent more requests than allowed.
             *     - `too-many-uploads`: The user has as many uploads in flight as allowed.
             *     - `upload-share-used`: The uploads in flight of the user hold their share of the space for files.
             */
            429: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-refused-files",
                     *       "title": "Too many refused files",
                     *       "status": 429
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 429;
                        /** @enum {string} */
                        type: "/problems/too-many-refused-files" | "/problems/too-many-requests" | "/problems/too-many-uploads" | "/problems/upload-share-used";
                    };
                };
            };
            500: components["responses"]["internal"];
            /**
             * @description - `unavailable`: The service, its store or another service does not respond for the moment, or is full.
             *     - `upload-displaced`: The upload was ended to make room for others while the space for files was used up.
             */
            503: {
                headers: {
                    /** @description How many seconds to wait before the next attempt */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unavailable",
                     *       "title": "Service unavailable",
                     *       "status": 503
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 503;
                        /** @enum {string} */
                        type: "/problems/unavailable" | "/problems/upload-displaced";
                    };
                };
            };
        };
    };
    createTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key again gets the response that the first request had */
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `other-warehouse`: The user is limited to warehouses of which this is none.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/other-warehouse" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["unknown-reference"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `same-warehouse`: Both ends of the transfer are the same warehouse.
             *     - `stock-short`: Fewer units are available than requested; `short` or `available` says how many.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/same-warehouse",
                     *       "title": "Same warehouse",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/same-warehouse" | "/problems/stock-short";
                    };
                };
            };
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["idempotency-key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string & (unknown & unknown);
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
                     *           "version": 3,
                     *           "editable": true
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "grantableRoles": [
                     *         "customer"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    setUserRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that the decision is based on */
                "If-Match": string;
            };
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
                     *       "version": 3,
                     *       "editable": true
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `beyond-own-permissions`: The change would give or remove permissions that the user does not have.
             *     - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `own-roles`: Users cannot change their own roles.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/beyond-own-permissions",
                     *       "title": "Beyond own permissions",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/beyond-own-permissions" | "/problems/forbidden" | "/problems/own-roles" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `grant-chain-too-long`: The permissions to be granted came to the user over more people than are recorded.
             *     - `last-admin`: The change would leave the shop without an administrator.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/grant-chain-too-long",
                     *       "title": "Grant chain too long",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/grant-chain-too-long" | "/problems/last-admin";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resetSecondFactor: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `beyond-own-permissions`: The change would give or remove permissions that the user does not have.
             *     - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/beyond-own-permissions",
                     *       "title": "Beyond own permissions",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/beyond-own-permissions" | "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProfile: {
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
                     *           "name": "Borealis Falcon",
                     *           "street": "1 Main St",
                     *           "city": "Springfield",
                     *           "state": "IL",
                     *           "zip": "62701",
                     *           "country": "AD",
                     *           "phone": "+1 217 555 0100",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "version": 3,
                     *       "permissions": [
                     *         "profile:own"
                     *       ],
                     *       "warehouses": [
                     *         "text"
                     *       ],
                     *       "secondFactor": "passed"
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `account-not-accepted`: The account was created outside of the shop, with a username that the shop does not accept.
             *     - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/account-not-accepted",
                     *       "title": "Account not accepted",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/account-not-accepted" | "/problems/forbidden";
                    };
                };
            };
            404: components["responses"]["not-found"];
            /**
             * @description - `already-registered`: Another account has the username or the e-mail address; `errors` names which.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/already-registered",
                     *       "title": "Account exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/already-registered" | "/problems/registration-pending";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the decision is based on */
                "If-Match"?: string;
            };
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
                     *           "name": "Borealis Falcon",
                     *           "street": "1 Main St",
                     *           "city": "Springfield",
                     *           "state": "IL",
                     *           "zip": "62701",
                     *           "country": "AD",
                     *           "phone": "+1 217 555 0100",
                     *           "note": "By the side door"
                     *         }
                     *       ],
                     *       "version": 3,
                     *       "permissions": [
                     *         "profile:own"
                     *       ],
                     *       "warehouses": [
                     *         "text"
                     *       ],
                     *       "secondFactor": "passed"
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `account-not-accepted`: The account was created outside of the shop, with a username that the shop does not accept.
             *     - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/account-not-accepted",
                     *       "title": "Account not accepted",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/account-not-accepted" | "/problems/forbidden";
                    };
                };
            };
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            /**
             * @description - `already-registered`: Another account has the username or the e-mail address; `errors` names which.
             *     - `registration-pending`: Another registration with the same e-mail address is being processed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/already-registered",
                     *       "title": "Account exists",
                     *       "status": 409
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 409;
                        /** @enum {string} */
                        type: "/problems/already-registered" | "/problems/registration-pending";
                    };
                };
            };
            412: components["responses"]["precondition-failed"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    searchUsers: {
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
                 *       "q": "text",
                 *       "cursor": "text",
                 *       "limit": 20
                 *     }
                 */
                "application/json": components["schemas"]["SearchUsers"];
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
                     *           "version": 3,
                     *           "editable": true
                     *         }
                     *       ],
                     *       "nextCursor": "WyJuZXdlc3QiLCIyMDI2LTExLTAxIl0",
                     *       "grantableRoles": [
                     *         "customer"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listWarehouses: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createWarehouse: {
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
            400: components["responses"]["bad-request"];
            401: components["responses"]["unauthorized"];
            /**
             * @description - `forbidden`: The roles of the user do not grant the permission that the operation needs, or not at this address.
             *     - `second-factor-required`: The permission counts only in a session that passed a second factor.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Permission required",
                     *       "status": 403
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status: 403;
                        /** @enum {string} */
                        type: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            408: components["responses"]["request-timeout"];
            409: components["responses"]["warehouse-name-taken"];
            413: components["responses"]["too-large"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}
